/// How a page of text is set; the one way in which style and width reach whatever writes one.
package struct PageOptions: Hashable, Sendable {
    package let style: Style
    /// Columns.
    package let width: Int

    /// Plain text of 80 columns, unless said otherwise.
    package init(style: Style = .plain, width: Int = 80) {
        self.style = style
        self.width = width
    }
}
