import Foundation
import TestSupport

/// Logs of several devices, as they lie when somebody has collected them.
enum DeviceFolder {
    /// Samples whose logs name their device, with the name.
    static let devices = [
        "token-refused": "SALES-077", "pki-healthy": "LT-2204", "two-independent-problems": "DESK-114",
        "untrusted-ca-recovered": "HOME-311", "not-enough-evidence": "PC-9001",
    ]

    /// Copies the logs of these samples into folders below one, `PC/Logs`, and gives its path.
    static func write(into folder: TemporaryFolder, _ samples: [String] = devices.keys.sorted()) throws -> String {
        for sample in samples {
            for (name, text) in try Sample.logs(of: sample) {
                try folder.write(text, to: "all/\(sample)/CCM/Logs/\(name)")
            }
        }
        return folder.path("all")
    }

    /// The same in a zip for each device.
    static func zips(into folder: TemporaryFolder) throws -> String {
        for sample in devices.keys {
            let logs = try Sample.logs(of: sample).map { (name: "Logs/\($0.name)", bytes: Array($0.text.utf8)) }
            try folder.write(Packer.archive(logs, as: .zip), to: "zips/\(sample).zip")
        }
        return folder.path("zips")
    }

    /// A report without the names of its sources, when it was made, and what only several devices have.
    static func withoutPlaces(_ value: Any) -> Any {
        if let list = value as? [Any] { return list.map(withoutPlaces) }
        guard let object = value as? [String: Any] else { return value }
        let isSource = object["records"] != nil
        return object.filter { key, _ in
            !["source", "generated", "label", "place"].contains(key) && !(isSource && key == "name")
        }
        .mapValues(withoutPlaces)
    }

    /// As text to be compared.
    static func text(_ value: Any) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: withoutPlaces(value), options: [.sortedKeys])
        return String(decoding: data, as: UTF8.self)
    }
}
