import Times
import ReportModel

/// What a browser must know before it shows anything: how the text is written, what the page may do, and how it looks.
struct PageHead {
    let title: String
    let origin: ReportOrigin

    func write(to page: inout Markup) {
        page.element(.meta, .set("charset", "utf-8"))
        // Before everything that the policy is about.
        page.element(.meta, .set("http-equiv", "Content-Security-Policy"), .content(Embedded.policy))
        page.element(.meta, .set("name", "viewport"), .set("content", "width=device-width, initial-scale=1"))
        page.element(.meta, .set("name", "referrer"), .set("content", "no-referrer"))
        page.element(.meta, .set("name", "robots"), .set("content", "noindex"))
        page.element(.meta, .set("name", "generator"), .content("\(origin.tool) \(origin.version)"))
        page.element(.title, text: title)
        page.embed(.style)
    }

}

extension PageHead {
    /// The head of a report's page, whose title is the answer.
    init(of outline: Outline, _ origin: ReportOrigin) {
        let verdict = outline.report.verdict
        let device = outline.report.device.name.map { " – " + $0 } ?? ""
        self.init(title: "\(verdict.status.rawValue.uppercased()): \(verdict.headline)\(device)", origin: origin)
    }
}

/// Who made the page, and when.
struct PageFoot {
    let origin: ReportOrigin

    func write(to page: inout Markup) {
        page.element(.footer, .classes("faint", "small")) { page in
            page.element(.p, text: "Made by \(origin.tool) \(origin.version) at \(origin.generated.utcText).")
        }
    }
}
