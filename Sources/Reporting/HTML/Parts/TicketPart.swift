import ReportModel

/// The report as plain text, to be pasted into a ticket; folded, and copied by a button where scripts run.
struct TicketPart {
    let outline: Outline

    func write(to page: inout Markup) {
        var text = ""
        TextReporter(PageOptions(), detail: .normal).write(outline.report, to: &text)
        page.element(.details) { page in
            page.element(.summary) { $0.heading("Text for a ticket") }
            page.element(.pre, .id(Anchor("ticket-text"))) { $0.lines(text) }
        }
        page.endLine()
    }

    /// The button that copies the text, and the word that it did.
    func writeButton(to page: inout Markup) {
        page.element(.p, .classes("copy")) { page in
            page.element(
                .button,
                .id(Anchor("copy")),
                .set("type", "button"),
                .flag("hidden"),
                text: "Copy the text for a ticket"
            )
            page.text(" ")
            page.element(.output, .id(Anchor("copied")), .set("aria-live", "polite"))
        }
    }
}
