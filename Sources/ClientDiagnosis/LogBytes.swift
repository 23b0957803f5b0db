/// A log whose bytes are at hand: uploaded, out of an archive, out of a database.
public struct LogBytes: Hashable, Sendable {
    /// What reports call it, and which log it is: `CcmMessaging.log`, or with folders, `PC1/CcmMessaging.log`.
    ///
    /// Older parts of a log are known by their names, as those of files are (`CcmMessaging-20250310-101500.log`, `.lo_`,
    /// `.log.1`), and are read before the current one of the same folder. A name that says nothing is no hindrance: then
    /// the records tell which log it is. Names should differ, since reports tell logs apart by them.
    public var name: String

    /// The file as it is, undecoded: UTF-8 with or without a mark, or bytes of a code page.
    ///
    /// It may be hostile.
    public var bytes: [UInt8]

    /// A log by its name and its bytes.
    ///
    /// - Parameters:
    ///   - name: a file's name, with folders if there are several.
    ///   - bytes: the whole file, undecoded.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
