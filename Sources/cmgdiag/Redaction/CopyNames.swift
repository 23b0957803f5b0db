import LogSources
import SystemFiles

/// Where the copies of logs lie in their folder: as the logs lay under the paths that were named.
struct CopyNames {
    /// The folders that were named, and those of files that were, each once.
    private let roots: [String]

    /// The places of logs under some paths.
    init(paths: [String]) {
        var roots: [String] = []
        for path in paths {
            let root = LogFinder.isFile(path) ? Self.folder(of: path) : path.hasSuffix("/") ? path : path + "/"
            if !roots.contains(root) { roots.append(root) }
        }
        self.roots = roots
    }

    /// The names from the folder to the copy of a log.
    ///
    /// `taken` are the places of those before, and of this one from then on; `redact` takes names out of a text.
    func place(of file: LogFile, _ taken: inout TakenPlaces, _ redact: (String) -> String) -> [String] {
        guard case .path(let path)? = file.source.place else { return ["log"] }
        // The longest root that holds it is the one under which it was found.
        let root = roots.filter { path.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count } ?? Self.folder(of: path)
        let inside = LogFinder.unpackedName(of: file.source.insidePath)
        let whole = String(path.dropFirst(root.count)) + (inside.isEmpty ? "" : "/" + inside)
        var names = redact(LogFinder.unpackedName(of: whole)).split(whereSeparator: { $0 == "/" || $0 == "\\" })
            .filter { $0 != "." && $0 != ".." }.map { FileName.safe(String($0)) }
        names = FileName.shortened(names)
        if names.isEmpty { names = ["log"] }
        if roots.count > 1 { names.insert(String((roots.firstIndex(of: root) ?? roots.count) + 1), at: 0) }
        var place = names
        var number = 2
        while !taken.take(place) {
            place = ["same-name-\(number)"] + names
            number += 1
        }
        return place
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(where: System.isSeparator) else { return "" }
        return String(decoding: path.utf8[...slash], as: UTF8.self)
    }
}
