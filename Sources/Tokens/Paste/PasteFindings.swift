/// What stands in a paste: the tokens and the ccmsetup command lines, in order, with their places in the whole paste.
package struct PasteFindings: Sendable, Hashable {
    package internal(set) var tokens: [FoundToken] = []
    package internal(set) var commandLines: [CommandLine] = []

    /// What stands in a paste that is at hand whole, as bytes that need not be UTF-8.
    package init(in bytes: [UInt8]) {
        var scanner = PasteScanner()
        scanner.take(bytes[...])
        self = scanner.finish()
    }

    init() {}
}
