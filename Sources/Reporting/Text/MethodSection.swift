import ReportModel

/// Which authentication methods would work for the client, one sentence each.
struct MethodSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        guard let methods = outline.report.methods, let introduction = outline.methodsIntroduction else { return }
        page.heading("Methods that would work")
        page.paragraph("\(introduction):", indent: 2)
        for sentence in methods.sentences { page.paragraph(sentence, indent: 4, lead: [.init("  - ")]) }
    }
}
