package import Diagnosis
import LogSources

/// Rule files that users give with `--rules`.
package enum RuleFiles {
    /// Larger files are no rule files.
    package static let sizeLimit = 1 << 20
    /// More mistakes than these are not told.
    static let mistakeLimit = 50

    /// What rule files add to a catalogue.
    package struct Outcome: Sendable {
        package let catalogue: Catalogue
        /// How many rules, patterns and examples each file holds, in the order of the files.
        package let counts: [Counts]

        package struct Counts: Sendable {
            package let file: String
            package let rules: Int
            package let patterns: Int
            package let examples: Int
            package let disabled: Int
        }
    }

    /// The catalogue with the rules of all files, each of them proved.
    ///
    /// - Throws: ``RuleFileError`` with every mistake; there is no half a catalogue.
    package static func outcome(of paths: [String], on base: Catalogue) throws(RuleFileError) -> Outcome {
        var files: [(name: String, content: RuleFile)] = []
        var mistakes: [RuleFileMistake] = []
        for path in paths {
            let source = try RuleFileSource.read(path)
            mistakes += source.mistakes
            guard let text = source.text else { continue }
            let (content, found) = RuleFileReader.read(text, file: path)
            mistakes += found
            files.append((path, content))
        }
        // What does not read well can't be proved, so its proof would only repeat the mistake.
        guard mistakes.isEmpty else { throw .mistakes(ordered(mistakes, as: paths)) }
        var merge = CatalogueMerge(base: base, files: files)
        guard let catalogue = merge.merged() else { throw .mistakes(ordered(merge.mistakes, as: paths)) }
        return Outcome(catalogue: catalogue, counts: files.map { Outcome.Counts($0.name, $0.content) })
    }

    private static func ordered(_ mistakes: [RuleFileMistake], as paths: [String]) -> [RuleFileMistake] {
        let sorted = mistakes.enumerated().sorted { left, right in
            let leftFile = paths.firstIndex(of: left.element.file) ?? 0
            let rightFile = paths.firstIndex(of: right.element.file) ?? 0
            if leftFile != rightFile { return leftFile < rightFile }
            if left.element.place != right.element.place { return left.element.place < right.element.place }
            return left.offset < right.offset
        }
        guard sorted.count > mistakeLimit, let last = sorted.last?.element else { return sorted.map(\.element) }
        let more = sorted.count - mistakeLimit
        let rest = "and \(more) more mistake\(more == 1 ? "" : "s"), up to here"
        return sorted.prefix(mistakeLimit).map(\.element)
            + [RuleFileMistake(file: last.file, place: last.place, message: rest)]
    }
}

extension RuleFiles.Outcome.Counts {
    fileprivate init(_ file: String, _ content: RuleFile) {
        self.file = file
        rules = content.rules.count
        patterns = content.patterns.count
        disabled = content.disabled.count
        let ofRules = content.rules.reduce(0) { $0 + $1.matching.count + $1.notMatching.count }
        examples = content.patterns.reduce(ofRules) { $0 + $1.matching.count + $1.notMatching.count }
    }
}

/// A rule file's text, however it is encoded.
enum RuleFileSource {
    /// The text, or what is wrong with the bytes.
    static func read(_ path: String) throws(RuleFileError) -> (text: String?, mistakes: [RuleFileMistake]) {
        func mistake(_ place: Place, _ message: String) -> (String?, [RuleFileMistake]) {
            (nil, [RuleFileMistake(file: path, place: place, message: message)])
        }
        let contents: [UInt8]?
        do throws(SourceError) {
            contents = try PathSource(path).contents(limit: RuleFiles.sizeLimit)
        } catch {
            throw .unreadable(error.description(of: .oneFile))
        }
        let start = Place(line: 1, column: 1)
        guard let bytes = contents else {
            return mistake(start, "larger than \(RuleFiles.sizeLimit) bytes, which no rule file is")
        }
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            return mistake(start, "UTF-16; save the file as UTF-8")
        }
        let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            return mistake(placeOfInvalidByte(in: body), "no UTF-8; save the file as UTF-8")
        }
        return (text, [])
    }

    /// The longest beginning that is UTF-8 ends where the invalid byte stands.
    private static func placeOfInvalidByte(in bytes: ArraySlice<UInt8>) -> Place {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard String(validating: part, as: UTF8.self) != nil else {
                let valid = String(decoding: part, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{fffd}" }
                return Place(line: line, column: valid.count + 1)
            }
            line += 1
        }
        return Place(line: line, column: 1)
    }
}
