import SystemFiles

// What lies beside logs and is called like none.
extension LogFinder {
    /// Passes over a file, with a word on it unless it is text that may lie beside logs, or called like no log.
    mutating func passOver(_ found: FoundBytes, _ head: FileHead?) {
        let path = found.calledLike
        if let kind = head?.kind, kind.mayHoldRecords || LogFinder.isWorthALook(path) {
            guard kind.isPlainText, LogFinder.fileExtension(of: path) == "txt" else {
                let obstacle = kind.mayHoldRecords ? kind.name : nil
                return note(found.name, "Not read. " + kind.explanation, obstacle: obstacle)
            }
        }
        if head?.kind?.isPlainText == true { unreadTexts.add(path, CarriedPath.shown(found.name)) }
        passedOverCount += 1
        guard passedOver.count < LogBundle.passedOverLimit else { return }
        passedOver.append(PassedFile(source: found.source, name: CarriedPath.shown(found.name)))
    }

    /// Looks at a folder's files that are called like no log and no archive, as many as are looked at.
    mutating func look(at names: OtherNames, path: String, in folder: FileIdentity, name: String) {
        for entry in names.first {
            guard let status = try? System.status(of: path + entry), status.kind == .file else { continue }
            look(at: path + entry, status.identity, in: folder, name: name + entry)
        }
        let rest = names.count - names.first.count
        passedOverCount += rest
        unlookedCount += rest
    }

    /// Looks at a file that is called like no log: with records in it, that is told; what has a name by its format is
    /// read under any.
    mutating func look(at path: String, _ identity: FileIdentity, in folder: FileIdentity, name: String) {
        guard !visited.contains(identity) else { return }
        let found = FoundBytes(source: FileSource(path), name: name, folder: folder, isNamed: false)
        guard lookCount < LogFinder.lookLimit else {
            unlookedCount += 1
            return passOver(found, nil)
        }
        lookCount += 1
        let head = try? found.source.head(encoding: encoding, length: LogFinder.lookLength)
        if head?.format.log != nil {
            addFile(path, identity, folder: folder, name: name, isNamed: false)
        } else if head?.component != nil {
            strangers.append(Stranger(identity: identity, name: name))
        } else {
            passOver(found, head)
        }
    }

    /// Tells of files with records that nobody asked for by another path.
    mutating func tellOfStrangers() {
        for stranger in strangers where !visited.contains(stranger.identity) {
            let obstacle = "a file that is called like no log"
            note(stranger.name, "Not read. " + LogFinder.calledLikeNoLog, obstacle: obstacle)
        }
        guard unlookedCount > 0 else { return }
        let words =
            unlookedCount == 1
            ? "1 more file is called like no log and was"
            : "\(unlookedCount) more files are called like no log and were"
        note("", words + " not looked at.")
    }
}
