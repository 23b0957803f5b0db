import ReportModel
import SafeText

/// Several devices, a line each, under what is wrong with them.
struct DevicesSection {
    let outline: DevicesOutline
    let detail: ReportDetail

    /// Files of the same remark beyond these are counted only.
    private static let fileLimit = 4
    /// Of so many devices it matters more what they share than what each has.
    private static let fleetSize = 10
    /// Labels wider than this are set off less.
    private static let labelLimit = 36

    /// Writes the section; the lines of long lists go on to the sink as they are made.
    func write(to page: inout TextPage, _ sink: inout some TextOutputStream) {
        page.paragraph(outline.headline, indent: 2, role: .strong)
        // One width for all, so that names stand below each other.
        let longest = outline.reports.devices.map { $0.label.withoutControls.displayWidth }.max() ?? 0
        for group in outline.groups {
            page.blank()
            write(group, labelWidth: min(longest, Self.labelLimit, page.width / 2) + 2, to: &page, &sink)
        }
        writeUnjudged(to: &page)
        writeMore(to: &page)
        page.release(to: &sink)
    }

    private func write(
        _ group: DeviceGroup,
        labelWidth width: Int,
        to page: inout TextPage,
        _ sink: inout some TextOutputStream
    ) {
        writeTitle(of: group, to: &page)
        for device in group.devices {
            let lead = ("  " + device.label.withoutControls).cut(to: page.width - 1).padded(to: width + 2)
            page.line(
                .init(lead, .label),
                .init(
                    lead.displayWidth + 10 > page.width
                        ? "" : device.words.withoutControls.cut(to: page.width - lead.displayWidth)
                )
            )
            page.release(to: &sink)
        }
    }

    /// The state and the root cause, how many have it, and what to do first.
    private func writeTitle(of group: DeviceGroup, to page: inout TextPage) {
        let word = group.status.rawValue.uppercased()
        let count = group.devices.count.counted("device")
        guard let title = group.title else { return page.line(.init(word, group.status.role), .init("  " + count)) }
        let id = group.id.map { " [\($0)]" } ?? ""
        let text = "\(title), \(count)\(id)"
        page.paragraph(text, indent: word.count + 2, lead: [.init(word, group.status.role)], role: .strong)
        guard !group.firstStep.isEmpty else { return }
        page.paragraph(group.firstStep, indent: Label.width, lead: [Label.lead("do", .action)])
    }

    private func writeUnjudged(to page: inout TextPage) {
        for (index, files) in outline.unjudged.enumerated() {
            if index == 0 { page.heading("Not judged, or not read") }
            page.paragraph(files.message, indent: 2, lead: [.init("  ")])
            let names = files.names(atMost: detail == .full ? .max : Self.fileLimit)
            if !names.isEmpty { page.paragraph(names, indent: 6, role: .faint) }
        }
    }

    private func writeMore(to page: inout TextPage) {
        guard detail != .full, let name = outline.example else { return }
        page.blank()
        page.labeled("more", "--device \(name.quotedForShell) for its whole report, --details for those of all")
        guard outline.reports.devices.count >= Self.fleetSize else { return }
        page.labeled("fleet", "cmgdiag fleet PATH for a row each, what they share and since when")
    }
}

/// All devices in one line that stands alone, however wide the terminal is.
struct DevicesQuietLine {
    let outline: DevicesOutline

    func write(to page: inout TextPage) {
        let status = outline.status
        let ids = outline.groups.compactMap(\.id).withoutRepetition()
        let causes = ids.isEmpty ? "" : " [\(ids.joined(separator: ", "))]"
        let files = outline.unjudgedFiles
        let rest = files > 0 ? "; \(files.counted("file")) not judged or not read" : ""
        page.line(.init(status.rawValue.uppercased(), status.role), .init("  " + outline.headline + rest + causes))
    }
}
