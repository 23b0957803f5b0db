import FleetModel
import LogSources
import Output
import Reporting
import SystemFiles

/// Bundles as lines of JSON, each with the request by which a worker reads it: whoever spreads bundles over machines finds
/// what `cmgdiag fleet` finds.
enum BundleList {
    /// A line: what the bundle is called in the rows, and the request, in hexadecimal digits since no path has to be text.
    static func line(of bundle: FoundBundle) -> String {
        let bytes = request(for: bundle)
        let answer: (name: String, text: String) =
            switch refusal(of: bytes, parts: bundle.paths.count + 2) {
            case let refusal?: ("refusal", refusal)
            case nil: ("request", BundleList.digits(of: bytes))
            }
        return FleetObject.line([("bundle", .text(bundle.key)), (answer.name, .text(answer.text))])
    }

    private static func digits(of bytes: [UInt8]) -> String {
        let signs = bytes.flatMap { byte in
            [byte >> 4, byte & 15].map { $0 < 10 ? UInt8(ascii: "0") + $0 : UInt8(ascii: "a") + ($0 - 10) }
        }
        return String(decoding: signs, as: UTF8.self)
    }

    private static func request(for bundle: FoundBundle) -> [UInt8] {
        let word = bundle.liesAmongOthers ? "rest" : bundle.paths.count == 1 ? "path" : "paths"
        let parts = [word, bundle.name] + bundle.paths
        return Array(parts.map { CarriedPath.bytes(of: $0) }.joined(separator: [UInt8(ascii: "\t")]))
    }

    /// Why a request can't be made; `nil` where it can.
    private static func refusal(of request: [UInt8], parts: Int) -> String? {
        let breaks = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        if request.contains(where: breaks.contains) || request.count(where: { $0 == UInt8(ascii: "\t") }) >= parts {
            return "its name has a tab or a line break in it, which a request can't carry"
        }
        if request.count > FleetWorker.lineLimit {
            return "its \(parts - 2) paths are longer together than the \(FleetWorker.lineLimit) bytes of a request"
        }
        return nil
    }
}
