/// What can be found wrong with a screen without drawing it, after WCAG 2.2 and the Human Interface Guidelines.
extension Tree {
    /// Each problem in words; empty when there is none.
    /// - Parameter smallestText: the least height of letters, in points.
    public func problems(smallestText: CGFloat = 11) -> [String] {
        var problems: [String] = []
        for node in everything.filter({ !$0.isHidden }) {
            // What has no room in a place that scrolls is scrolled to.
            if let height = node.fixedHeight, node.kind != .scroll,
                node.everything.contains(where: { $0.kind == .text })
            {
                problems.append("“\(node.name)” has a height of \(height): large letters would be cut")
            }
            if let points = node.points, points < smallestText {
                problems.append("“\(node.name)” has letters of \(points) points")
            }
            if let lines = node.lineLimit { problems.append("“\(node.name)” is cut after \(lines) lines") }
        }
        for element in elements {
            if element.isControl, element.name.isEmpty {
                problems.append("a \(element.kind.rawValue) at \(element.path) has no name to speak")
            }
            if element.kind == .image, element.label == nil {
                problems.append("the picture “\(element.words ?? "")” is neither named nor hidden from VoiceOver")
            }
            if element.longPress != nil, element.press == nil, element.actions.isEmpty {
                problems.append("“\(element.name)” can only be held: VoiceOver and Switch Control need an action")
            }
        }
        for (name, count) in Dictionary(grouping: elements.filter(\.isControl), by: \.name).mapValues(\.count)
        where count > 1 && !name.isEmpty {
            problems.append("\(count) controls are named “\(name)”")
        }
        return problems
    }
}
