import MainCore

extension PageIcon {
    /// The SF Symbol that stands for it; each is in iOS 17.
    var symbol: String {
        switch self {
        case .sos: "sos"
        case .practice: "target"
        case .family: "person.3.fill"
        case .safety: "shield.fill"
        case .permissions: "key.fill"
        case .checkUp: "wrench.and.screwdriver.fill"
        case .staff: "person.text.rectangle.fill"
        case .language: "globe"
        case .about: "info.circle"
        case .place: "mappin.and.ellipse"
        case .call: "phone.fill"
        case .message: "message.fill"
        case .silent: "bell.slash.fill"
        case .photo: "camera.fill"
        case .voice: "mic.fill"
        case .stop: "stop.fill"
        case .notifications: "bell.fill"
        case .battery: "battery.50percent"
        case .network: "antenna.radiowaves.left.and.right"
        case .server: "building.2.fill"
        case .exit: "rectangle.portrait.and.arrow.right"
        case .neutral: "calendar"
        case .hidden: "eye.slash.fill"
        case .delete: "trash.fill"
        case .write: "pencil"
        case .add: "plus"
        case .remove: "xmark"
        case .done: "checkmark"
        case .listen: "speaker.wave.2.fill"
        case .kind(let icon): icon.symbol
        }
    }
}
