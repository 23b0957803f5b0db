import LogSources
package import ReportModel

extension ReportRedaction {
    /// Reports in which names were replaced: a name has the same pseudonym in all of them.
    ///
    /// The folders and archives of several devices are mostly called as they are, or as their users are.
    package mutating func redact(_ reports: DeviceReports) -> DeviceReports {
        guard reports.only == nil else {
            return reports.mapped {
                redact($0)
            } place: {
                $0
            } remark: {
                $0
            }
        }
        learn(hosts: reports.devices.flatMap { Self.names(in: $0.place) })
        learn(hosts: reports.remarks.compactMap(\.source).flatMap(Self.names))
        learn(hosts: reports.devices.flatMap(\.report.sources).flatMap { Self.folders(of: $0.name) })
        // What is found by its form in one report may stand without that in an earlier one.
        for device in reports.devices { _ = redact(device.report) }
        return reports.mapped {
            redact($0)
        } place: {
            redact(path: $0)
        } remark: {
            redact(whole: $0)
        }
    }

    /// What the folders around a log are called, but for those that each device has.
    private static func folders(of name: String) -> [String] {
        let folders = name.split { $0 == "/" || $0 == "\\" }.dropLast().map(String.init)
        return folders.filter { !LogPlace.isCommon($0) }.flatMap(names)
    }

    /// What folders and archives of devices are called, without endings and signs.
    package static func names(in place: String) -> [String] {
        place.split(separator: "/").flatMap { folder -> [String] in
            var name = Substring(folder)
            while let dot = name.lastIndex(of: "."), endings.contains(name[dot...].dropFirst().lowercased()) {
                name = name[..<dot]
            }
            return name.split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }.map(String.init)
        }
    }

    private static let endings: Set<String> = [
        "zip", "cab", "7z", "tar", "gz", "tgz", "bz2", "tbz2", "xz", "txz", "zst", "tzst",
    ]
}
