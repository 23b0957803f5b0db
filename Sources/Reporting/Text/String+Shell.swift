extension String {
    /// The text as a shell takes it for one word, whatever stands in it: names of folders are anybody's.
    var quotedForShell: String {
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+:,=@\\"
        if !isEmpty, allSatisfy({ plain.contains($0) }) { return self }
        return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
