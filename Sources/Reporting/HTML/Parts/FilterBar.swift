import ReportModel

/// What hides findings by area and severity. Without scripts it is not shown, and all findings are.
struct FilterBar {
    let findings: [Finding]

    func write(to page: inout Markup) {
        // Of a single one there is nothing to choose.
        guard findings.count > 1 else { return }
        page.element(.form, .id(Anchor("filters")), .classes("filters"), .flag("hidden")) { page in
            write("Severity", "severity", words(["error", "warning", "over", "seen"], \.filterWord), to: &page)
            write("Area", "area", words(Area.allCases.map(\.rawValue), \.area.rawValue), to: &page)
            page.element(.button, .set("type", "reset"), text: "Show all")
            page.element(.output, .id(Anchor("count")), .set("aria-live", "polite"))
        }
    }

    /// Those of the words that some finding falls under.
    private func words(_ all: [String], _ word: (Finding) -> String) -> [String] {
        let present = Set(findings.map(word))
        return all.filter { present.contains($0) }
    }

    private func write(_ title: String, _ name: StaticString, _ words: [String], to page: inout Markup) {
        page.element(.fieldset) { page in
            page.element(.legend, text: title)
            for word in words {
                page.element(.label) { page in
                    page.element(
                        .input,
                        .set("type", "checkbox"),
                        .set("name", name),
                        .data(.value, word),
                        .flag("checked")
                    )
                    page.text(word)
                }
            }
        }
    }
}
