import LogSources
import TokenVerification

/// The certificate that `--certificate` names.
enum CertificateFile {
    /// A certificate is some kilobytes; a chain of them not many times that.
    private static let mostBytes = 1 << 20

    /// Reads a certificate and gets ready to check signatures with it.
    ///
    /// - Throws: ``UsageProblem`` when the file is none or this build can't check, ``SourceError`` when it can't be read.
    static func check(path: String) throws -> CertificateCheck {
        var stream = try FileBytes(path: path)
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        let count = try bytes.withUnsafeMutableBytes { try stream.read(into: $0) }
        do {
            return try CertificateCheck(Array(bytes.prefix(count)))
        } catch {
            throw UsageProblem(description: "--certificate \(CarriedPath.shown(path)): \(error)")
        }
    }
}
