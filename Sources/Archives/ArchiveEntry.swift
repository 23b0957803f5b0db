/// What an archive says of one thing in it.
package struct ArchiveEntry: Hashable, Sendable {
    /// The bytes of its name, with either slash between folders; UTF-8 where the archive tells how it is written.
    package let name: [UInt8]
    /// Whether it is a file, not a folder, a link or a device.
    package let isFile: Bool
    /// How many bytes it has; `nil` where that is told behind them, or not at all.
    package let size: Int?
    /// Why its bytes can't be read although the archive can; `nil` when they can.
    package let obstacle: ArchiveFailure?
}
