package import ReportModel
import Times

/// Devices of one state that share a root cause.
package struct DeviceGroup: Hashable, Sendable {
    package let status: Report.Verdict.Status
    /// The rule that found the root cause; `nil` where none did, as in those that are well.
    package let id: String?
    /// The root cause with the host, or whatever else it is about in all of them; `nil` where each says its own.
    package let title: String?
    /// Whose hands are needed first; `nil` where nothing is to be done, or by some of them in another place.
    package let who: Responsible?
    /// The first step; `nil` where it is not the same for all.
    package let step: Step?
    /// In the order of their labels; at least one.
    package let devices: [GroupedDevice]

    /// The first step with its place, or where it stands; empty where nothing is to be done.
    package var firstStep: String {
        guard let step else { return id == nil ? "" : "see the report of each" }
        return ((step.place ?? who?.words).map { $0 + ": " } ?? "") + step.text
    }

    /// States, the worst first.
    static let order: [Report.Verdict.Status] = [.failing, .attention, .inconclusive, .healthy]

    /// What devices of a group have in common.
    private struct Key: Hashable {
        let status: Report.Verdict.Status
        let id: String?
        let title: String?
        let host: String?

        /// Those of one state without a root cause are together: each says its own headline.
        init(_ report: Report) {
            let cause = report.verdict.rootCauses.first
            let finding = cause.flatMap { report.findings.element($0.finding) }
            status = report.verdict.status
            id = finding?.id
            title = finding?.title
            host = cause?.host
        }
    }

    /// Devices in groups: the worst state first, then the one with the most devices.
    static func groups(of devices: [DeviceReport]) -> [DeviceGroup] {
        Dictionary(grouping: devices) { Key($0.report) }
            .map { DeviceGroup($0, $1) }
            .sorted { $0.rank < $1.rank }
    }

    private init(_ key: Key, _ devices: [DeviceReport]) {
        let causes = devices.compactMap { device -> (Report.RootCause, Finding)? in
            let cause = device.report.verdict.rootCauses.first
            return cause.flatMap { cause in device.report.findings.element(cause.finding).map { (cause, $0) } }
        }
        status = key.status
        id = key.id
        title = key.title.map { Finding.title($0, with: key.host ?? causes.map(\.1.subject).shared ?? nil) }
        who = causes.map(\.0.who).shared
        step = (causes.map(\.1.actions.first).shared ?? nil).map { Step($0) }
        self.devices = devices.map { GroupedDevice($0, isTold: key.id != nil) }
    }

    /// Orders groups; no two have the same.
    private var rank: (Int, Int, String, String) {
        (DeviceGroup.order.firstIndex(of: status) ?? 0, -devices.count, id ?? "", title ?? "")
    }
}

/// A device in its group.
package struct GroupedDevice: Hashable, Sendable {
    package let label: String
    package let place: String
    /// Since when the root cause is there, as the log writes it; `nil` where no record tells it, or there is none.
    package let since: String?
    /// Other active faults by their rules, each once.
    package let others: [String]
    /// The device's own headline; `nil` where the group's title says it.
    package let headline: String?
    /// Whether all of its logs were read to their end.
    package let isComplete: Bool

    init(_ device: DeviceReport, isTold: Bool) {
        let report = device.report
        let first = report.verdict.rootCauses.first
        label = device.label
        place = device.place
        since = first?.since.map(\.statedText)
        let faults = report.findings.filter(\.isActiveFault).map(\.id).withoutRepetition()
        others = faults.filter { $0 != first.flatMap { report.findings.element($0.finding) }?.id }
        headline = isTold ? nil : report.verdict.headline
        isComplete = device.isComplete
    }

    /// Since when it is so and what else there is, or how it is: what stands behind its name.
    package var words: String {
        let also = others.isEmpty ? nil : "also " + others.joined(separator: ", ")
        // First: what stands at the end may have no room.
        let parts = [isComplete ? nil : "not all was read", headline, since.map { "since " + $0 }, also]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }
}

extension Array where Element: Equatable {
    /// What all elements are; `nil` where they differ, and where there is none.
    fileprivate var shared: Element? { first.flatMap { first in allSatisfy { $0 == first } ? first : nil } }
}
