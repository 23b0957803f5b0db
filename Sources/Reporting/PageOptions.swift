/// How a page of text is set.
package struct PageOptions: Sendable {
    package var style = Style.plain
    /// Columns.
    package var width = 80

    /// Plain text of 80 columns.
    package init() {}
}

extension TextPage {
    init(_ options: PageOptions) {
        self.init(width: options.width, style: options.style)
    }

    /// Everything on the page, each line ended.
    var text: String {
        lines.map { $0 + "\n" }.joined()
    }
}
