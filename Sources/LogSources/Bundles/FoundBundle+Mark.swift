import Checked
import SystemFiles

extension FoundBundle {
    /// What the bundle's files look like, without opening one: size, time of change and number of each.
    ///
    /// - Returns: a text that differs when one of them was changed, came or went; `nil` when the bundle can't be looked at.
    package func mark() -> String? {
        var mark = FileMark()
        for path in paths { mark.add(path, depth: 0) }
        return mark.count > 0 ? mark.text : nil
    }

    /// A hash of all bytes of the bundle's files.
    ///
    /// - Throws: ``SourceError`` when one can't be read.
    package func contentHash() throws(SourceError) -> String {
        var hash = ContentHash()
        var files: [String] = []
        for path in paths { FileMark.list(path, depth: 0, into: &files) }
        for file in files {
            hash.add(Array(file.utf8))
            var stream = try FileSource(file).open()
            while true {
                let bytes = try stream.bytes(atMost: 1 << 16)
                if bytes.isEmpty { break }
                hash.add(bytes)
            }
        }
        return hash.text
    }
}

/// The sum of what the system says of files.
private struct FileMark {
    private(set) var count = 0
    private var bytes = 0
    private var hash = ContentHash()

    /// How many, how large, and which.
    var text: String { "\(count) \(bytes) \(hash.text)" }

    mutating func add(_ path: String, depth: Int) {
        guard let status = FileMark.status(of: path, depth: depth) else { return }
        guard status.kind != .folder else {
            for name in FileMark.names(in: path) { add(path + "/" + name, depth: depth + 1) }
            return
        }
        count += 1
        bytes = bytes +| (status.size ?? 0)
        hash.add(Array("\(path)\0\(status.size ?? -1)\0\(status.changed ?? 0)\0\(status.identity.number)\n".utf8))
    }

    /// All files under a path, in a fixed order.
    static func list(_ path: String, depth: Int, into files: inout [String]) {
        guard let status = status(of: path, depth: depth) else { return }
        guard status.kind == .folder else { return files.append(path) }
        for name in names(in: path) { list(path + "/" + name, depth: depth + 1, into: &files) }
    }

    /// What lies there. Folders that only links lead to are not entered: two links in a circle are a million ways.
    private static func status(of path: String, depth: Int) -> FileStatus? {
        guard depth <= LogFinder.depthLimit, let status = FileStatus(path: path) else { return nil }
        let isLink = depth > 0 && (try? System.status(of: path, followingLinks: false))?.kind == .link
        return isLink && status.kind == .folder ? nil : status
    }

    private static func names(in folder: String) -> [String] {
        (try? System.names(in: folder) { LogFinder.isWorthALook($0) || LogFinder.isCalledLikeLog($0) }) ?? []
    }
}

extension FileIdentity {
    /// The file's number; 0 where there are none.
    fileprivate var number: UInt64 {
        if case .numbers(_, let file) = self { file } else { 0 }
    }
}
