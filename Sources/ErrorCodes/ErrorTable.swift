/// The lookups over all families; a family's table is built when a lookup first needs it.
package enum ErrorTable {
    /// The most likely meaning of a code; `nil` when no table lists it.
    package static func entry(for code: ErrorCode) -> ErrorEntry? {
        entries(for: code).first
    }

    /// Every meaning the code can have, most likely first; more than one only for a bare decimal number.
    ///
    /// A bare `403` is far more often an HTTP status than a Win32 error in these logs, so the status comes first.
    package static func entries(for code: ErrorCode) -> [ErrorEntry] {
        var found: [ErrorEntry] = []
        if let status = statusValue(of: code), let entry = table(of: .http).entry(for: status) {
            found.append(code.httpStatus == nil ? entry : entry.carried(by: code))
        }
        found += ErrorFamily.families(holding: code.tableValue).compactMap { table(of: $0).entry(for: code.tableValue) }
        return found
    }

    /// The entry with a symbol or other name, whatever its case; `nil` when there is none.
    package static func entry(symbol: some StringProtocol) -> ErrorEntry? {
        let name = ASCII.trimmed(symbol)
        guard !name.isEmpty else { return nil }
        for family in ErrorFamily.allCases {
            let table = table(of: family)
            if let row = table.rows.first(where: { $0.isNamed(name) }) { return table.entry(of: row) }
        }
        return nil
    }

    /// All entries of a family, in the order of their values.
    package static func entries(of family: ErrorFamily) -> [ErrorEntry] {
        let table = table(of: family)
        return table.rows.map(table.entry(of:))
    }

    static func table(of family: ErrorFamily) -> ErrorFamilyTable {
        switch family {
        case .winHTTP: .winHTTP
        case .winsock: .winsock
        case .win32: .win32
        case .rpc: .rpc
        case .com: .com
        case .wmi: .wmi
        case .certificate: .certificate
        case .tls: .tls
        case .cryptoProvider: .cryptoProvider
        case .bits: .bits
        case .configMgr: .configMgr
        case .entra: .entra
        case .http: .http
        case .windowsUpdate: .windowsUpdate
        case .deliveryOptimization: .deliveryOptimization
        case .enrollment: .enrollment
        case .windowsSetup: .windowsSetup
        case .ntStatus: .ntStatus
        }
    }

    private static func statusValue(of code: ErrorCode) -> UInt32? {
        if let status = code.httpStatus { return UInt32(clamping: status) }
        return code.isPlainDecimal ? code.tableValue : nil
    }
}

extension ErrorRow {
    func isNamed(_ name: String) -> Bool {
        if let symbol, ASCII.equalIgnoringCase(symbol, name) { return true }
        return aliases.contains { ASCII.equalIgnoringCase($0, name) }
    }
}
