import SafeText
package import SystemFiles

/// Why a path could not be read.
package struct SourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as it was given; bytes in it that are no text are escaped.
    package let path: String
    /// What happened, as the end of a sentence.
    package let reason: String
    private let cure: Cure

    private init(path: String, reason: String, cure: Cure) {
        self.path = CarriedPath.shown(path)
        self.reason = reason
        self.cure = cure
    }

    package var description: String { description(of: .logs) }

    /// What to try when logs were to be read, as a whole sentence.
    package var advice: String { cure.advice(for: .logs) }

    /// What happened and what to try, as whole sentences.
    var sentences: String { reason.prefix(1).uppercased() + reason.dropFirst() + ". " + advice }

    /// The same message about something else that was to be read.
    package func description(of wanted: Wanted) -> String {
        "\(path.briefName.inOneLine): \(reason.inOneLine). \(cure.advice(for: wanted))"
    }

    /// What somebody wants to read.
    package enum Wanted: Hashable, Sendable {
        case logs
        /// One file that somebody named for an option or as an argument.
        case oneFile
    }
}

// MARK: - What happened

extension SourceError {
    /// Nothing lies under the path.
    package static func notFound(_ path: String) -> SourceError {
        SourceError(path: path, reason: "no such file or folder", cure: Cure(notFound: path))
    }

    /// The path may not be read.
    package static func noPermission(_ path: String) -> SourceError {
        SourceError(path: path, reason: "no permission to read", cure: .permission)
    }

    /// A folder lies where a file should.
    package static func folder(_ path: String) -> SourceError {
        SourceError(path: path, reason: "it is a folder", cure: path == FileBytes.standardInput ? .nameFolder : .file)
    }

    /// A socket can't be read like a file.
    package static func socket(_ path: String) -> SourceError {
        SourceError(path: path, reason: "it is a socket", cure: .file)
    }

    /// More files were found than one analysis keeps.
    static func beyond(_ count: Int, _ path: String) -> SourceError {
        SourceError(path: path, reason: "\(count) logs were found before it, and no more are read", cure: .oneDevice)
    }

    /// A device gave more than any log has.
    static func endless(_ path: String) -> SourceError {
        let limit = FileBytes.endlessLimit >> 20
        return SourceError(path: path, reason: "it is no file, and does not end within \(limit) MB", cure: .save)
    }

    /// Something packed can't be opened, or not read to its end.
    static func packed(_ path: String, reason: String) -> SourceError {
        SourceError(path: path, reason: reason, cure: .unpack)
    }

    /// Something packed must be held in memory, and there is too much of it.
    static func tooLargeToHold(_ path: String) -> SourceError {
        let words =
            "it is no file of its own and has more than \(ArchiveLimits.held >> 20) MB, which is more than is held"
        return .packed(path, reason: words)
    }

    /// Something packed can't be opened without a password.
    static func encrypted(_ path: String) -> SourceError {
        SourceError(path: path, reason: "it is encrypted", cure: .password)
    }

    /// Something packed is broken.
    static func broken(_ path: String, reason: String) -> SourceError {
        SourceError(path: path, reason: reason, cure: .again)
    }

    /// The same of something else that lies under it.
    func named(_ path: String) -> SourceError { SourceError(path: path, reason: reason, cure: cure) }

    /// Reading failed for another reason.
    package static func unreadable(_ path: String, reason: String) -> SourceError {
        SourceError(path: path, reason: reason, cure: path == FileBytes.standardInput ? .pipe : .copy)
    }

    /// What the system's answer means.
    package init(path: String, _ failure: SystemFailure) {
        switch failure {
        case .notFound where SourceError.isLink(path):
            self.init(path: path, reason: "a link that leads nowhere", cure: .link)
        case .linksInACircle: self.init(path: path, reason: "a link that leads in a circle", cure: .link)
        case .notFound, .noFolder: self = .notFound(path)
        case .nameTooLong: self.init(path: path, reason: failure.reason, cure: .spelling)
        case .noPermission, .notPermitted: self = .noPermission(path)
        case .isFolder: self = .folder(path)
        case .tooManyFilesOfThisRun, .tooManyFiles:
            self.init(path: path, reason: failure.reason, cure: .fewerFiles)
        case .notOpen where path == FileBytes.standardInput:
            self.init(path: path, reason: failure.reason, cure: .openInput)
        default: self = .unreadable(path, reason: failure.reason)
        }
    }

    private static func isLink(_ path: String) -> Bool {
        (try? System.status(of: path, followingLinks: false))?.kind == .link
    }
}

// MARK: - What to try

/// What helps against a failure.
private enum Cure: Hashable, Sendable {
    case spelling
    /// A `*` that no shell has put names in the place of.
    case pattern
    /// `%WinDir%` outside of cmd.exe.
    case percentSigns
    /// `$env:WinDir` outside of PowerShell.
    case variable
    /// `C:\\…` where there is no such thing.
    case windowsPath
    case permission
    case copy
    case file
    case link
    case save
    case fewerFiles
    case pipe
    case openInput
    case nameFolder
    case oneDevice
    case unpack
    case password
    case again

    /// What helps when nothing lies under a path.
    init(notFound path: String) {
        let bytes = path.utf8
        if bytes.count(where: { $0 == UInt8(ascii: "%") }) > 1 {
            self = .percentSigns
        } else if path.hasPrefix("$") || path.lowercased().contains("$env:") || path.contains("${") {
            self = .variable
        } else if path.contains(where: { "*?[".contains($0) }) {
            self = .pattern
        } else if Cure.isForeign, bytes.dropFirst().first == UInt8(ascii: ":"), path.first?.isLetter ?? false {
            self = .windowsPath
        } else {
            self = .spelling
        }
    }

    /// Whether paths of Windows mean nothing here.
    private static var isForeign: Bool {
        #if os(Windows)
            false
        #else
            true
        #endif
    }

    /// The same as a whole sentence.
    func advice(for wanted: SourceError.Wanted) -> String {
        switch self {
        case .spelling: "Check the spelling; a path with blanks needs quotation marks."
        case .pattern:
            "No file fits, or the shell leaves the pattern as it is, as Windows does; name the folder instead."
        case .percentSigns: "Only cmd.exe fills in what stands between %; PowerShell writes $env:WinDir."
        case .variable:
            "The shell has not filled in the $; only PowerShell takes $env:, and no quotes may keep it from that."
        case .windowsPath:
            "That is a path of Windows. Under WSL it begins with /mnt/c/; a shell needs it in quotation marks."
        case .permission where wanted == .logs:
            "Run as administrator, or copy the logs to a folder of your own and analyse the copy."
        case .permission: "Run as administrator, or copy it to a folder of your own and name the copy."
        case .copy where wanted == .logs: "Copy the file elsewhere and analyse the copy."
        case .copy: "Copy the file elsewhere and name the copy."
        case .file: "Name a file."
        case .link: "Name the file that it should lead to, or make the link again."
        case .save: "Save the part that matters as a file, and name that."
        case .fewerFiles: "Let more files be open at once (ulimit -n), or end other programs."
        case .pipe: "Name a file instead of standard input."
        case .openInput: "It was closed before the tool began; pipe something in, or name a file."
        case .oneDevice: "Name the folder of one device at a time."
        case .unpack: "Unpack it with another program, and analyse the folder with what was in it."
        case .password: "Unpack it with its password, and analyse the folder with what was in it."
        case .again: "Get it once more from where it was made."
        case .nameFolder: "Name the folder itself instead of standard input."
        }
    }
}
