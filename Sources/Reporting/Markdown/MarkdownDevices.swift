import ReportModel

/// Several devices: what is wrong with how many of them, and then each in a row.
struct MarkdownDevices {
    let outline: DevicesOutline

    /// The headline.
    var beginning: [String] {
        ["# \(outline.status.rawValue.uppercased()): " + MarkdownText.escaped(outline.headline)]
    }

    func write(to page: inout MarkdownPage) {
        page.add("What is wrong", groups)
        page.add("Devices", devices)
        page.add("Not judged, or not read", outline.unjudged.map(line))
    }

    private var groups: [String] {
        MarkdownPage.table(
            ["State", "Root cause", "Id", "Devices", "Who", "First step"],
            outline.groups.map { group in
                [
                    group.status.words, MarkdownText.escaped(group.title ?? ""), group.id ?? "",
                    "\(group.devices.count)", group.who?.words ?? "",
                    MarkdownText.escaped(group.firstStep),
                ]
            }
        )
    }

    private var devices: [String] {
        let rows = outline.groups.flatMap { group in
            group.devices.map { device in
                [
                    MarkdownText.code(device.label), group.status.words, group.id ?? "",
                    MarkdownText.escaped(device.words), MarkdownText.code(device.place),
                ]
            }
        }
        return MarkdownPage.table(["Device", "State", "Root cause", "", "Where"], rows)
    }

    private func line(of files: UnjudgedFiles) -> String {
        let names = files.sources.prefix(Self.fileLimit).map(MarkdownText.code)
        let more = files.sources.count - names.count
        let list = names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return "- " + MarkdownText.escaped(files.message) + (names.isEmpty ? "" : " " + list)
    }

    /// Files of the same remark beyond these are counted only.
    private static let fileLimit = 20
}
