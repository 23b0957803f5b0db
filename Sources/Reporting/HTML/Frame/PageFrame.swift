/// What stands around every page.
enum PageFrame {
    /// A whole page with what the function puts into its body.
    static func write<Sink: TextOutputStream>(
        _ head: PageHead,
        to sink: inout Sink,
        body: (inout Markup, inout Sink) -> Void
    ) {
        var page = Markup()
        page.declare()
        page.element(.html, .set("lang", "en")) { page in
            page.element(.head) { head.write(to: &$0) }
            page.endLine()
            page.element(.body) { body(&$0, &sink) }
        }
        page.endLine()
        page.release(to: &sink, all: true)
    }
}
