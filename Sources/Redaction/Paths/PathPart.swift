import LogSources

/// One of the names that a path is made of, a folder, an archive or a file, in pieces.
struct PathPart {
    /// What is called as such things are called everywhere, and what somebody chose.
    enum Piece {
        case kept(Substring)
        case named(PathName)
    }

    let pieces: [Piece]

    /// What in it tells somebody.
    var names: [PathName] {
        pieces.compactMap { piece in
            if case .named(let name) = piece { name } else { nil }
        }
    }

    /// Whether nothing in it tells anybody.
    var isKnown: Bool { names.isEmpty }

    /// A part by how it is written.
    init(_ text: Substring) {
        let name = String(text)
        let stem = LogFinder.withoutArchiveEnding(name)
        if stem.utf8.count < name.utf8.count {
            pieces = PathPart.pieces(of: text, stem: stem, .archive)
        } else if PathPart.hasEnding(text) {
            pieces = PathPart.pieces(ofFile: text)
        } else {
            pieces = PathPart.pieces(of: text, stem: name, .folder)
        }
    }

    /// A name as a whole, and its ending.
    private static func pieces(of text: Substring, stem: String, _ kind: NameKind) -> [Piece] {
        guard !isOrdinary(stem), text.utf8.count >= stem.utf8.count else { return [.kept(text)] }
        // `(23) FoldersFiles …`: by the number such a folder is known as a part of a collection.
        let number = LogPlace.collectionNumber(of: text)
        if !number.isEmpty {
            return [.kept(number), .named(PathName(kind: kind, text: text[number.endIndex...]))]
        }
        let end = text.utf8.index(text.startIndex, offsetBy: stem.utf8.count)
        return [.named(PathName(kind: kind, text: text[..<end])), .kept(text[end...])]
    }

    /// A file: of one that bears the name of a log, that stays, and what is there besides tells somebody. So does what
    /// the parts of a log are told apart by, without which they would be several.
    private static func pieces(ofFile text: Substring) -> [Piece] {
        let base = LogFinder.logName(ofFile: String(text))
        if LogNames.contains(base.lowercased()) || isOrdinary(base) { return [.kept(text)] }
        let end = text.utf8.index(text.startIndex, offsetBy: base.utf8.count, limitedBy: text.endIndex) ?? text.endIndex
        var pieces: [Piece] = []
        var rest = text[..<end]
        let words = rest.split { !$0.isLetter && !$0.isNumber }
        guard words.contains(where: { LogNames.contains($0.lowercased()) }) else {
            return [.named(PathName(kind: .file, text: rest)), .kept(text[end...])]
        }
        var isBehindLog = false
        var before: Substring?
        for word in words {
            defer { before = word }
            let isLog = LogNames.contains(word.lowercased())
            isBehindLog = isBehindLog || isLog
            guard isLog || isOfCopy(word) || isBehindLog && isOfDate(word, behind: before) else { continue }
            add(rest[..<word.startIndex], to: &pieces)
            pieces.append(.kept(word))
            rest = rest[word.endIndex...]
        }
        add(rest, to: &pieces)
        return pieces + [.kept(text[end...])]
    }

    /// Adds what stands beside the name of a log, with the signs around it.
    private static func add(_ text: Substring, to pieces: inout [Piece]) {
        func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
        let before = text.prefix(while: isSign)
        let rest = text.dropFirst(before.count)
        let behind = rest.reversed().prefix(while: isSign).count
        let name = rest.dropLast(behind)
        pieces.append(.kept(before))
        if !name.isEmpty { pieces.append(.named(PathName(kind: .file, text: name))) }
        pieces.append(.kept(rest.suffix(behind)))
    }
}

/// A name that somebody gave a folder, an archive or a file.
struct PathName {
    let kind: NameKind
    let text: Substring

    /// The same as other names are.
    var name: Name { Name(kind, String(text)) }

    /// Whether it has the form that names of devices mostly have, so that it is one wherever it stands.
    var isLikeDevice: Bool {
        text.utf8.count > 4 && text.contains(where: \.isLetter) && text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    /// The name that it is as a whole, such as a device's; else itself.
    func name(amongst known: KnownNames) -> Name {
        let written = NameText(bytes: Array(text.utf8))
        var finder = NameFinder(text: written, known: known)
        let matches = finder.matches()
        guard matches.count == 1, let match = matches.first, match.range.lowerBound == 0,
            match.range.upperBound == written.count
        else { return name }
        return match.name
    }
}
