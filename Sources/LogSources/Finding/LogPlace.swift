/// Where a log lies: the folders and the archives around it, the outermost first.
///
/// Folders of the client and of Windows say nothing about whose logs are in them, so they count as the folder around
/// them: `PC01/CCM/Logs` and `PC01/ccmsetup/Logs` are both `PC01`.
package struct LogPlace: Hashable, Sendable {
    package let folders: [String]

    /// Deeper folders count as the one that lies so deep.
    package static let depthLimit = 64

    /// The place with these folders around it, which may be any names.
    package init(_ folders: [String]) {
        var folders = folders.prefix(LogPlace.depthLimit)
        while let last = folders.last, LogPlace.isCommon(last) { folders.removeLast() }
        self.folders = Array(folders)
    }

    /// The place of a file.
    init(of source: any ByteSource) {
        guard source.place != .standardInput || !source.insidePath.isEmpty else {
            self.init([source.name])
            return
        }
        self.init(source.name.split { $0 == "/" || $0 == "\\" }.dropLast().filter { $0 != "." }.map(String.init))
    }

    /// The folder that holds all of these places.
    package static func around(_ places: some Sequence<LogPlace>) -> LogPlace {
        var common: [String]?
        for place in places {
            common = common.map { zip($0, place.folders).prefix { $0 == $1 }.map(\.0) } ?? place.folders
        }
        return LogPlace(common ?? [])
    }

    /// The device of which a folder says that it holds the logs, as the names of archives of Microsoft's tools do.
    package static func device(namedBy folder: String) -> String? { CollectedArchive.device(of: folder) }

    /// Whether a folder is an archive by its name.
    package static func isArchive(_ folder: String) -> Bool { LogFinder.isArchive(folder) }

    /// Whether a folder belongs to the device of the one around it.
    package static func isCommon(_ folder: String) -> Bool { common.contains(folder.lowercased()) }

    /// Whether a folder beside others holds a part of a device's logs, and is no device of its own: a folder of the
    /// client, or one of those that an unpacked collection of Intune's holds, `(23) FoldersFiles …`.
    ///
    /// https://learn.microsoft.com/windows/client-management/mdm/diagnosticlog-csp (DiagnosticArchive)
    package static func isOfDeviceAround(_ folder: String) -> Bool {
        isCommon(folder) || !collectionNumber(of: folder[...]).isEmpty
    }

    /// The number in brackets by which a folder is known as a part of a collection, with the blanks behind it; empty for
    /// another folder.
    package static func collectionNumber(of folder: Substring) -> Substring {
        guard folder.first == "(", let end = folder.firstIndex(of: ")") else { return folder.prefix(0) }
        let number = folder[..<end].dropFirst()
        guard !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return folder.prefix(0) }
        let behind = folder[end...].dropFirst().prefix { $0 == " " }
        return folder[..<behind.endIndex]
    }

    /// Whether a folder is called as devices mostly are, with letters and digits, and not as people number things.
    package static func isCalledLikeDevice(_ folder: String) -> Bool {
        guard folder.utf8.count > 2, folder.contains(where: \.isLetter), folder.contains(where: \.isNumber),
            folder.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        else { return false }
        let word = folder.lowercased().filter(\.isLetter)
        return !numbered.contains(word) && !isCommon(word)
    }

    /// What people number, in lower case.
    private static let numbered: Set<String> = [
        "client", "part", "copy", "old", "new", "day", "week", "test", "run", "try", "zip", "file", "files", "folder",
        "set", "batch", "case", "ticket", "v", "version", "step", "attempt", "backup", "history", "archive",
    ]

    /// Whether a folder that is called as one of a device is may hold whole devices too: people call folders so in which
    /// they collect them.
    package static func mayHoldDevices(_ folder: String) -> Bool { collecting.contains(folder.lowercased()) }

    private static let collecting: Set<String> = ["logs", "log", "c", "c$", "c:", "d", "d$", "d:"]

    /// Folders of a device under which its logs lie, in lower case: the client's own, those of task sequences, and the
    /// folders of Windows and of administrative shares around them.
    ///
    /// https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files
    private static let common: Set<String> = [
        "ccm", "ccmsetup", "logs", "log", "sms_ccm", "windows", "winnt", "system32", "temp", "smstslog",
        "_smstasksequence",
        "c", "c$", "c:", "d", "d$", "d:", "admin$", "program files", "programdata",
    ]
}

extension LogChain {
    /// Where the log lies.
    package var place: LogPlace { files.first.map { LogPlace(of: $0.source) } ?? LogPlace([]) }
}
