import MainCore

/// Attachments as the core describes them.
enum AttachmentExamples {
    static func view(
        content: AttachmentContent? = nil, status: Badge? = nil, progress: Float? = nil, primary: PageButton? = nil
    ) -> AttachmentView {
        AttachmentView(
            title: "Muster roll of October", details: ["Photographed paper", "Asha Pawar, 14:02", "612 KB"],
            status: status, progress: progress, content: content, fields: [], primary: primary, secondary: nil)
    }

    static let fetching = view(
        status: Badge(text: "Being fetched: 43 %", tone: .waiting), progress: 0.43)

    static let failed = view(
        status: Badge(text: "It could not be fetched.", tone: .urgent),
        primary: PageExamples.button(.server, "Try again", .staff(action: .fetchAttachment)))

    static let photo = AttachmentContent.photo(
        name: "a1", description: "Photographed paper: Muster roll of October",
        unreadableLabel: "This phone cannot open it.")

    static let voice = AttachmentContent.voice(
        name: "a2", playLabel: "Play", pauseLabel: "Pause", unreadableLabel: "This phone cannot open it.")

    static let review = AttachmentView(
        title: "Attach this photo?", details: ["612 KB"], status: nil, progress: nil, content: photo,
        fields: [
            PageExamples.row(
                .write, "What it shows",
                control: .field(field: .form(name: "caption"), text: "Muster roll", kind: .text)),
            PageExamples.row(
                .report, "It is a photographed paper",
                control: .switch(on: true, action: .staff(action: .choose(field: "of_paper", value: "")))),
        ],
        primary: PageExamples.button(.done, "Attach to the case", .staff(action: .submitForm)),
        secondary: PageExamples.button(.delete, "Throw it away", .staff(action: .discardForm)))
}
