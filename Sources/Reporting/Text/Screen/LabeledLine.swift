/// The columns before what a line says, in which its label stands.
enum Label {
    /// As wide as the longest label and the blanks around it.
    static let width = 11

    /// The label as the beginning of a line.
    static func lead(_ label: String, _ role: Style.Role = .label) -> TextPage.Piece {
        .init("  " + label, role)
    }
}

extension TextPage {
    /// A paragraph behind a label.
    mutating func labeled(_ label: String, _ text: String, role: Style.Role = .normal) {
        paragraph(text, indent: Label.width, lead: [Label.lead(label)], role: role)
    }

    /// One line behind a label; what does not fit is cut.
    mutating func labeledLine(_ label: String, _ text: String, role: Style.Role = .normal) {
        let lead = ("  " + label).padded(to: Label.width)
        line(.init(lead, .label), .init(text.cut(to: width - lead.count), role))
    }
}
