import CCrashNote
import FleetModel
import FleetStore
import LogSources
import SystemFiles

/// The bundles whose reading ended the program: a fault of the tool's own costs that bundle, and not the next run too.
///
/// Their names stand in a file beside the database, written by the handler of the signal that ended the program, and are
/// there no more when a run comes to its end.
struct FaultNotes {
    private let path: String
    private let descriptor: Int32
    /// The bundles by their keys.
    let bundles: Set<String>

    /// How much of such a file is read, in bytes; nobody but this tool writes there.
    private static let limit = 1 << 20

    /// The notes beside a database; `nil` where none can be kept, without which a run does as well.
    ///
    /// - Throws: ``DatabaseError`` when another run has them: two would tell each other's rows for their own.
    init?(besideDatabase database: String) throws(DatabaseError) {
        path = database + "-faults"
        guard let descriptor = try? System.openForWriting(path, createsFile: true) else { return nil }
        guard System.takeAlone(descriptor) else {
            System.shut(descriptor)
            let reason = "another run is writing to it. Wait until it has ended, or name another file."
            throw DatabaseError(path: database, reason: reason)
        }
        let known = (try? FileSource(path).contents(limit: Self.limit)) ?? []
        guard (try? System.seek(descriptor, to: known.count)) != nil else { return nil }
        self.descriptor = descriptor
        bundles = Set(known.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
        ccn_begin(descriptor)
    }

    /// Takes the file away: all that it told is in the database.
    func end() {
        // Removed while it is still this run's, so that nobody takes what is about to go.
        System.removeFile(path)
        System.shut(descriptor)
    }

    /// Does something of which a bundle is the reason.
    static func whileReading<Result>(_ key: String, _ work: () -> Result) -> Result {
        var key = key
        key.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { ccn_set_task($0.baseAddress, $0.count) }
        }
        defer { ccn_set_task("", 0) }
        return work()
    }

    /// The rows of a bundle that is not read for that reason.
    static func rows(of bundle: FoundBundle, mark: BundleMark) -> BundleRows {
        let reason = """
            Not read: an earlier run ended while it read this, which is a fault of cmgdiag; please report it. It is tried \
            again when the bundle or cmgdiag changes.
            """
        return BundleRows(
            bundle: bundle.key,
            mark: mark,
            devices: [DeviceRow(bundle: bundle.key, unreadable: reason)]
        )
    }
}
