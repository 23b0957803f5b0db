import Diagnosis
import ErrorCodes

extension LineFamily {
    /// A request for a token or a download of ccmsetup that failed at the server's certificate, where no line before it
    /// tells of that.
    static let distrustedServer = LineFamily(
        patterns: [.tokenRequestFailed],
        becomes: [.tlsFailed],
        lines: [
            .witness(.tokenRequestFailed) { line, _, memory in
                failure(line, of: memory.tokenServer(near: line.moment), memory)
            },
            .witness(.setupDownloadFailed) { line, _, memory in
                failure(line, of: memory.target(near: line.moment), memory)
            },
        ]
    )

    /// Without a server the last failure is taken for this one's: the lines stand together.
    private static func failure(_ line: MarkedSignal, of server: Signal?, _ memory: LineMemory) -> LineStep {
        guard let code = line.signal.code, isAboutCertificate(code) else { return .passes }
        let fields = (server ?? memory[.failure]?.signal)?.server ?? [:]
        let failure = Signal(.tlsFailed, fields.merging([.code: code.hexadecimalSpelling]))
        return memory.isRepeat(MarkedSignal(failure, marks: line.marks)) ? .passes : .gives(failure)
    }

    private static func isAboutCertificate(_ code: ErrorCode) -> Bool {
        code.requestFailure == .tls || certificateCodes.contains(code)
    }

    /// What CryptoAPI says of a certificate: revoked, no revocation list at all, none within reach, not valid now, not
    /// for this purpose, no trusted root, no chain, another name, an untrusted CA.
    private static let certificateCodes: Set<ErrorCode> = [
        ErrorCode(0x8009_2010), ErrorCode(0x8009_2012), ErrorCode(0x8009_2013), ErrorCode(0x800b_0101),
        ErrorCode(0x800b_0110), ErrorCode(0x800b_0109), ErrorCode(0x800b_010a), ErrorCode(0x800b_010f),
        ErrorCode(0x800b_0112),
    ]
}
