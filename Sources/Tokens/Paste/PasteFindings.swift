/// What stands in a paste: the tokens and the ccmsetup command lines, in order, with their places in the whole paste.
package struct PasteFindings: Sendable, Hashable {
    package private(set) var tokens: [FoundToken] = []
    package private(set) var commandLines: [CommandLine] = []
    /// How many more tokens there are than are kept.
    package private(set) var omittedTokens = 0
    /// How many more command lines there are than are kept.
    package private(set) var omittedCommandLines = 0

    /// More than anybody pastes on purpose. Each is kept with all it says, so that there must be a bound; what comes
    /// behind is counted.
    package static let limit = 500

    /// What stands in a paste that is at hand whole, as bytes that need not be UTF-8.
    package init(in bytes: [UInt8]) {
        var scanner = PasteScanner()
        scanner.take(bytes[...])
        self = scanner.finish()
    }

    init() {}

    /// Keeps tokens as long as there is room.
    mutating func add(_ more: some Collection<FoundToken>) {
        let kept = more.prefix(Self.limit - tokens.count)
        tokens += kept
        omittedTokens += more.count - kept.count
    }

    /// Keeps command lines as long as there is room.
    mutating func add(_ more: some Collection<CommandLine>) {
        let kept = more.prefix(Self.limit - commandLines.count)
        commandLines += kept
        omittedCommandLines += more.count - kept.count
    }
}
