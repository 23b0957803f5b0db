import FleetModel
import Testing

/// Bundles that were not read, by the reason.
struct FleetObstacleTests {
    private func bundle(_ name: String, _ reason: String, isUnreadable: Bool = true) -> FleetBrokenBundle {
        FleetBrokenBundle(bundle: name, isUnreadable: isUnreadable, reason: reason)
    }

    /// Three thousand encrypted archives are one line, whatever their files are called and however many there are.
    @Test func filesAndTheirNumberMakeNoReasonOfTheirOwn() {
        let locked = (0..<3_000).map { number in
            bundle(
                "in/PC-\(number).zip",
                "PC-\(number).zip/CCM/Logs/\(number % 7): x.log: Not read. It is encrypted. Unpack it."
                    + ["", " So is 1 more file in it.", " So are \(number) more files in it."][number % 3]
            )
        }
        let other = bundle("in/a.zip", "This is a zip archive without any log in it.")
        let obstacles = FleetObstacle.all(of: [other] + locked)
        #expect(obstacles.map(\.reason) == ["It is encrypted. Unpack it.", other.reason])
        #expect(obstacles.map(\.bundles.count) == [3_000, 1])
        #expect(obstacles[0].bundles == locked.map(\.bundle))
    }

    @Test func whatWasReadInPartStandsApart() {
        let whole = bundle("a.zip", "a.zip/x.log: Not read. It is damaged.")
        let part = bundle("b.zip", "b.zip/y.log: Not read. It is damaged.", isUnreadable: false)
        let rest = bundle("c.zip", "In part: c.zip/y.log: Not read. It is damaged. (and 12 more like it)")
        let obstacles = FleetObstacle.all(of: [part, whole, rest])
        #expect(obstacles.map(\.isUnreadable) == [true, false])
        #expect(obstacles.map(\.bundles) == [["a.zip", "c.zip"], ["b.zip"]])
    }

    /// Archives cut at several places are cut.
    @Test func howFarOneWasReadMakesNoReasonOfItsOwn() {
        let cut = ["first log", "log 3", "log 17"].enumerated().map { number, reach in
            bundle(
                "in/\(number).zip",
                "\(number).zip: Read up to its \(reach). This is a zip archive, and it is cut. Copy it again.",
                isUnreadable: false
            )
        }
        let obstacles = FleetObstacle.all(of: cut)
        #expect(obstacles.map(\.reason) == ["This is a zip archive, and it is cut. Copy it again."])
        #expect(obstacles.map(\.bundles.count) == [3])
    }

    /// A reason is kept where nothing of it can be told apart.
    @Test(arguments: ["", "Not read. ", ": Not read", " (and 3 more like it)", "it took longer than 300 seconds"])
    func nothingIsLeftWithoutAReason(reason: String) {
        #expect(FleetObstacle.all(of: [bundle("x.zip", reason)]).map(\.bundles) == [["x.zip"]])
        #expect(FleetObstacle.all(of: [bundle("x.zip", reason)])[0].reason.isEmpty == reason.isEmpty)
    }
}
