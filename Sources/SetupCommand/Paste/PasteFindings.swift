package import Tokens
import Checked

/// What stands in a paste: the tokens and the ccmsetup command lines, in order, with their places in the whole paste.
package struct PasteFindings: Sendable, Hashable {
    package private(set) var tokens: [FoundToken] = []
    package private(set) var commandLines: [CommandLine] = []
    /// How many more tokens there are than are kept.
    package private(set) var omittedTokens = 0
    /// How many more command lines there are than are kept.
    package private(set) var omittedCommandLines = 0

    /// Bytes of the paste that the kept ones take.
    private var keptTokenBytes = 0
    private var keptCommandLineBytes = 0

    /// More than anybody pastes on purpose. Each is kept with all it says, so that there must be a bound; what comes
    /// behind is counted.
    package static let limit = 500
    /// What the kept tokens, and the kept command lines, may take of the paste together, in bytes; the first one of each
    /// is kept however long it is. A token of Configuration Manager has about 1,500.
    static let mostBytes = 4 << 20

    init() {}

    /// Keeps tokens as long as there is room.
    mutating func add(_ more: some Collection<FoundToken>) {
        for token in more {
            let size = token.range.count
            let hasRoom = tokens.count < Self.limit && size <= Self.mostBytes -| keptTokenBytes
            guard omittedTokens == 0, tokens.isEmpty || hasRoom else {
                omittedTokens += 1
                continue
            }
            tokens.append(token)
            keptTokenBytes = keptTokenBytes +| size
        }
    }

    /// Keeps command lines as long as there is room.
    mutating func add(_ more: some Collection<CommandLine>) {
        for line in more {
            let size = line.range.count
            let hasRoom = commandLines.count < Self.limit && size <= Self.mostBytes -| keptCommandLineBytes
            guard omittedCommandLines == 0, commandLines.isEmpty || hasRoom else {
                omittedCommandLines += 1
                continue
            }
            commandLines.append(line)
            keptCommandLineBytes = keptCommandLineBytes +| size
        }
    }
}
