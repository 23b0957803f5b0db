package import ReportModel

/// Several devices as people are shown them: by what is wrong with them, the worst first. Decided here once, for every
/// format that they read.
package struct DevicesOutline: Hashable, Sendable {
    package let reports: DeviceReports
    /// Devices that share a root cause, the worst first; those that are well last.
    package let groups: [DeviceGroup]
    /// What was judged for no device, and what was not read.
    package let unjudged: [UnjudgedFiles]

    /// The outline of several reports.
    package init(_ reports: DeviceReports) {
        self.reports = reports
        groups = DeviceGroup.groups(of: reports.devices)
        unjudged = UnjudgedFiles.all(in: reports.remarks)
    }

    /// How many there are of each state: `5 devices: 2 failing, 1 to be looked at, 2 healthy`.
    package var headline: String {
        let states = DeviceGroup.order.compactMap { status -> String? in
            let count = count(of: status)
            return count > 0 ? "\(count) \(status.words)" : nil
        }
        let devices = reports.devices.count.counted("device")
        return devices + (states.isEmpty ? "" : ": " + states.joined(separator: ", "))
    }

    /// The worst state that any is in.
    package var status: Report.Verdict.Status {
        DeviceGroup.order.first { count(of: $0) > 0 } ?? .inconclusive
    }

    /// How many files were judged for no device or not read.
    package var unjudgedFiles: Int { unjudged.reduce(0) { $0 + $1.sources.count } }

    /// How many devices are in a state.
    package func count(of status: Report.Verdict.Status) -> Int {
        reports.devices.count { $0.report.verdict.status == status }
    }

    /// A name that somebody would ask the whole report of first.
    package var example: String? { groups.first?.devices.first?.label }
}

extension Report.Verdict.Status {
    /// A state as it is said of devices that are counted, of a fleet too: how many are to be looked at.
    package var words: String { self == .attention ? "to be looked at" : rawValue }
}

/// Files of which the same is to be said.
package struct UnjudgedFiles: Hashable, Sendable {
    /// What is to be said of them.
    package let message: String
    /// What they are called; none for a remark on everything.
    package private(set) var sources: [String]

    /// Remarks in their order, those of the same words together.
    static func all(in remarks: [Report.Diagnostic]) -> [UnjudgedFiles] {
        var files: [UnjudgedFiles] = []
        var places: [String: Int] = [:]
        for remark in remarks {
            if let place = places[remark.message] {
                files[place].sources += [remark.source].compactMap { $0 }
            } else {
                places[remark.message] = files.count
                files.append(UnjudgedFiles(message: remark.message, sources: [remark.source].compactMap { $0 }))
            }
        }
        return files
    }

    /// The first of the files, and how many more there are: `a.log, b.log and 3 more`.
    package func names(atMost limit: Int) -> String {
        let shown = sources.prefix(limit).joined(separator: ", ")
        return sources.count > limit ? "\(shown) and \(sources.count - limit) more" : shown
    }
}
