import AuthenticationMethods
import ReportModel

/// Which authentication methods would work for the client, one sentence each.
struct MethodSection {
    let report: Report

    func write(to page: inout TextPage) {
        guard let methods = report.methods else { return }
        let device = methods.join.map { "A device \($0.words)" } ?? "A client"
        page.heading("Methods that would work")
        page.paragraph("\(device), \(methods.place.words):", indent: 2)
        for sentence in methods.sentences { page.paragraph(sentence, indent: 4, lead: [.init("  - ")]) }
    }
}
