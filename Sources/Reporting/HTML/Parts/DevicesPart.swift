import ReportModel

/// Several devices: what is wrong with how many of them, each in a row, and what was judged for none.
struct DevicesPart {
    let outline: DevicesOutline

    func write(to page: inout Markup, _ sink: inout some TextOutputStream, isQuiet: Bool) {
        page.element(.header) { page in
            page.element(.p, .classes("status", Tone(outline.status).rawValue), text: outline.status.rawValue)
            page.element(.h1, text: outline.headline)
        }
        guard !isQuiet else { return }
        page.element(.main, .id(Anchor("devices"))) { page in
            writeGroups(to: &page)
            writeDevices(to: &page, &sink)
            writeUnjudged(to: &page)
        }
    }

    private func writeGroups(to page: inout Markup) {
        writeTable("What is wrong", ["State", "Root cause", "Devices", "Who", "First step"], to: &page) { page in
            for group in outline.groups {
                page.element(.tr) { page in
                    page.element(.td, .classes(Tone(group.status).rawValue), text: group.status.words)
                    page.element(.td, text: title(of: group))
                    page.element(.td, text: group.devices.count.counted("device"))
                    page.element(.td, text: group.who?.words ?? "")
                    page.element(.td, text: group.firstStep)
                }
            }
        }
    }

    private func title(of group: DeviceGroup) -> String {
        (group.title ?? "") + (group.id.map { " [\($0)]" } ?? "")
    }

    private func writeDevices(to page: inout Markup, _ sink: inout some TextOutputStream) {
        writeTable("Devices", ["Device", "State", "Root cause", "What the logs say", "Where"], to: &page) { page in
            for group in outline.groups {
                for device in group.devices {
                    write(device, of: group, to: &page)
                    page.release(to: &sink)
                }
            }
        }
    }

    private func write(_ device: GroupedDevice, of group: DeviceGroup, to page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .set("scope", "row"), text: device.label)
            page.element(.td, .classes(Tone(group.status).rawValue), text: group.status.words)
            page.element(.td, text: group.id ?? "")
            page.element(.td, text: device.words)
            page.element(.td, text: device.place)
        }
    }

    private func writeUnjudged(to page: inout Markup) {
        guard !outline.unjudged.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Not judged, or not read")
            for files in outline.unjudged {
                page.element(.p, text: files.message)
                page.element(.ul) { page in
                    for source in files.sources { page.element(.li, text: source) }
                }
            }
        }
    }

    private func writeTable(
        _ title: String,
        _ heads: [String],
        to page: inout Markup,
        rows: (inout Markup) -> Void
    ) {
        page.element(.section) { page in
            page.heading(title)
            page.element(.div, .classes("scroll")) { page in
                page.element(.table, .classes("cards")) { page in
                    page.heads(heads)
                    page.element(.tbody, content: rows)
                }
            }
        }
        page.endLine()
    }
}
