import ReportModel

/// Why there is no report.
struct NothingSection {
    let nothing: NothingOutline

    func write(to page: inout TextPage, isQuiet: Bool) {
        let word = NothingOutline.state.uppercased()
        page.paragraph(nothing.headline, indent: word.count + 2, lead: [.init(word, .warning)], role: .strong)
        guard !isQuiet else { return }
        for sentence in nothing.advice { page.paragraph(sentence, indent: 2, lead: [.init("  ")]) }
        for remark in nothing.remarks {
            page.paragraph((remark.source.map { $0 + ": " } ?? "") + remark.message, indent: 4, lead: [.init("  - ")])
        }
    }
}
