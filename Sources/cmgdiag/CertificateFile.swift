import SystemFiles
import LogSources
import TokenVerification
import SystemFiles

/// The certificate that `--certificate` names.
enum CertificateFile {
    /// A certificate is some kilobytes; a chain of them not many times that.
    private static let mostBytes = 1 << 20

    /// Reads a certificate and gets ready to check signatures with it.
    ///
    /// - Throws: ``UsageProblem`` when the file can't be read or is none, or this build can't check.
    static func check(path: String) throws -> CertificateCheck {
        guard let bytes = try contents(of: path) else {
            throw UsageProblem(description: "--certificate \(path): larger than 1 MB, which no certificate is.")
        }
        do {
            return try CertificateCheck(bytes)
        } catch {
            throw UsageProblem(description: "--certificate \(CarriedPath.shown(path)): \(error)")
        }
    }

    /// The file's bytes; `nil` when there are too many.
    private static func contents(of path: String) throws(UsageProblem) -> [UInt8]? {
        do throws(SourceError) {
            return try PathSource(path).contents(limit: mostBytes)
        } catch {
            throw UsageProblem(description: error.description(of: .oneFile))
        }
    }
}
