import CMTraceLog
import Testing
import TestSupport
import Times

struct RecordAttributesTests {
    @Test func everyAttributeIsRead() throws {
        let attributes = try attributes(
            of: LogText.record("m", component: "BgbAgent", type: "2", thread: "4196", file: "a.cpp:1")
        )
        #expect(attributes.component == "BgbAgent")
        #expect(attributes.type == 2)
        #expect(attributes.thread == 4196)
        #expect(attributes.file == "a.cpp:1")
    }

    @Test(arguments: 0...3)
    func typeIsANumberFrom0To3(type: Int) throws {
        #expect(try attributes(of: LogText.record("m", type: String(type))).type == type)
    }

    @Test(arguments: ["", "x", "1 (0x1)", "99999999999999999999"])
    func whatIsNoNumberIsNil(text: String) throws {
        let attributes = try attributes(of: LogText.record("m", type: text, thread: text))
        #expect(attributes.type == nil)
        #expect(attributes.thread == nil)
    }

    @Test func fileMayBeEmpty() throws {
        #expect(try attributes(of: LogText.record("m", file: "")).file.isEmpty)
    }

    @Test func attributesMayStandInAnotherOrder() throws {
        let text =
            "<![LOG[m]LOG]!><time=\"09:15:55.035+300\" file=\"a.cpp:1\" thread=\"5\" type=\"3\" context=\"c\" "
            + "component=\"LocationServices\" date=\"10-03-2013\">"
        let attributes = try attributes(of: text)
        #expect(attributes.component == "LocationServices")
        #expect(attributes.type == 3)
        #expect(attributes.thread == 5)
        #expect(attributes.file == "a.cpp:1")
    }

    @Test(arguments: [
        "<time=\"1\" component=\"A\">", "<time=\"\">", "<time=\"=\"=\"\">", "<time=\"1\" =\">",
        "<time=\"1\" ===\"\"\"\">",
    ])
    func missingAndBrokenAttributesAreLeftOut(attributes: String) throws {
        let text = "<![LOG[m]LOG]!>" + attributes
        let layout = try #require(Reading.pieces(of: text + LogText.record("next")).first?.layout)
        let read = DecodedAttributes(layout, in: Array(text.utf8))
        #expect(read.type == nil && read.thread == nil && read.file.isEmpty)
    }

    /// What looks like a component where native code writes it may stand behind the record's end, in the next line.
    @Test(arguments: 0...80)
    func componentBehindTheRecordIsNotItsOwn(distance: Int) throws {
        for attributes in ["<time=\"x\">", "<time=\"09:15:55.035+300\" date=\"10-03-2013\">", "<time=\"\">\r"] {
            let filler = String(repeating: "y", count: distance)
            let text = "<![LOG[a]LOG]!>\(attributes)\n\(filler) component=\"c\" \">"
            let layout = try #require(Reading.pieces(of: text).first?.layout)
            #expect(DecodedAttributes(layout, in: Array(text.utf8)).component.isEmpty)
            let bytes = Array(text.utf8)
            let found = RecordAttributes.component(of: layout, in: bytes.span.bytes)
            #expect(found.isEmpty || layout.attributes.contains(found.upperBound))
            #expect(RecordAttributes.offsetText(of: layout, in: bytes).count <= 4)
        }
    }

    @Test(arguments: ["+300", "-60", "+00", "+000", "", "+-420", " 600", "Z"])
    func offsetIsShownAsWritten(offset: String) throws {
        let text = LogText.record("m", time: "09:15:55.035" + offset)
        let layout = try #require(Reading.pieces(of: text).first?.layout)
        #expect(RecordAttributes.offsetText(of: layout, in: Array(text.utf8)) == offset)
    }

    private func attributes(of text: String) throws -> DecodedAttributes {
        let layout = try #require(Reading.pieces(of: text).first?.layout)
        return DecodedAttributes(layout, in: Array(text.utf8))
    }
}
