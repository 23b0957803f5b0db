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
            (".", "", nil, false),
        ] as [(String, String, String?, Bool)]
    )
    func nameIsTakenApart(fileName: String, base: String, closed: String?, isPrevious: Bool) {
        let name = RolloverName(fileName: fileName)
        #expect(name.base == base)
        #expect(name.closed == closed)
        #expect(name.isPrevious == isPrevious)
    }
}
