extension ErrorCode {
    /// The code with its symbol, if a table knows it: `12175 (0x80072f8f) ERROR_WINHTTP_SECURE_FAILURE`.
    package var named: String {
        [canonicalSpelling, ErrorTable.entry(for: self)?.symbol].compactMap { $0 }.joined(separator: " ")
    }
}
