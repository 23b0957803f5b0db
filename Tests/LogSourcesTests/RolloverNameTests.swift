import Testing

@testable import LogSources

struct RolloverNameTests {
    @Test(
        arguments: [
            ("CcmExec.log", "CcmExec", nil, false), ("CcmExec.lo_", "CcmExec", nil, true),
            ("CcmExec.LO_", "CcmExec", nil, true),
            ("ClientIDManagerStartup-20131001-203439.log", "ClientIDManagerStartup", "20131001203439", false),
            ("a-b-20131001-203439.log", "a-b", "20131001203439", false),
            ("-20131001-203439.log", "", "20131001203439", false),
            ("20131001-203439.log", "20131001-203439", nil, false),
            ("CcmExec-2013100-203439.log", "CcmExec-2013100-203439", nil, false),
            ("CcmExec-20131001-20343x.log", "CcmExec-20131001-20343x", nil, false),
            ("CcmExec-20131001-٢٠٣٤٣٩.log", "CcmExec-20131001-٢٠٣٤٣٩", nil, false),
            ("SCClient_DOMAIN@user_1.log", "SCClient_DOMAIN@user_1", nil, false), ("", "", nil, false),
            (".", "", nil, false), ("CcmExec.log.bak", "CcmExec", nil, true), ("CcmExec.log.old", "CcmExec", nil, true),
            ("CcmExec.log_", "CcmExec", nil, true), ("CcmExec.bak", "CcmExec", nil, true),
            ("CcmExec-20131001-203439.log.bak", "CcmExec", "20131001203439", true), ("CcmExec", "CcmExec", nil, false),
            ("CcmExec.log.1", "CcmExec", nil, false), ("CcmExec.dat", "CcmExec", nil, false),
            ("my.notes.bak", "my.notes", nil, true), ("CcmExec.logs", "CcmExec", nil, true),
        ] as [(String, String, String?, Bool)]
    )
    func nameIsTakenApart(fileName: String, base: String, closed: String?, isPrevious: Bool) {
        let name = RolloverName(fileName: fileName)
        #expect(name.base == base)
        #expect(name.closed == closed)
        #expect(name.isPrevious == isPrevious)
    }

    @Test func partsAreOrderedFromTheOldest() {
        let names = ["a-20250101-000000.log", "a.log.10", "a.log.2", "a.log.1", "a.log.bak", "a.log"]
        #expect(
            names.shuffled().sorted { RolloverName(fileName: $0).order < RolloverName(fileName: $1).order } == names
        )
    }

    @Test(arguments: [
        "CcmMessaging", "ccmmessaging.dat", "CcmMessaging.log.1", "other.log.old", "x.log_", "X.LOG~", "x.lo_.bak",
        "ccmsetup_copy of it.dat", "LocationServices - Copy", "x.log-20250101",
    ])
    func nameSpeaksOfALog(name: String) {
        #expect(RolloverName.speaksOfLog(name))
    }

    @Test(arguments: [
        "", "log", "logs.db", "catalog.xml", "x.login", "CcmMessagingTool.exe", "a.logistics.doc", "xlog",
    ])
    func otherNamesDoNot(name: String) {
        #expect(!RolloverName.speaksOfLog(name))
    }
}
