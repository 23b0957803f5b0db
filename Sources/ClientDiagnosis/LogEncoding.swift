import LogSources

/// An encoding in which logs may be written.
public struct LogEncoding: Hashable, Sendable {
    /// The same in the engine's terms.
    let text: TextEncoding

    /// An encoding by its name; `nil` for a name that nobody knows.
    ///
    /// - Parameter name: `windows-1250`, `cp1252`, `shift_jis` or another name, in any case; which of them are known
    ///   beside Unicode and the code pages of Windows depends on the system.
    public init?(named name: String) {
        guard let text = TextEncoding(named: name) else { return nil }
        self.text = text
    }

    /// The name as ``ClientReport/Source/encoding`` has it.
    public var name: String { text.name }
}
