/// The JSON Schema of the report: what programs that read it may rely on.
///
/// The text is written part by part and not derived from the Swift types: it is a promise, and tests hold the types to
/// it.
package enum ReportSchema {
    /// The version of the report's shape.
    package static let version = "1.1"

    /// The whole schema (JSON Schema, draft 2020-12), ended by a line end.
    package static var text: String {
        #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:cmgdiag:report:1.1",
          "title": "cmgdiag report, version 1.1",
          "type": "object",
          "description": "What cmgdiag found out about one Configuration Manager client from its logs. Keys are \#
        sorted, arrays have a fixed order, facts that are not known are left out. When there was nothing to analyse, \#
        only the version, the tool, the time, exitCode 2 and the diagnostics stand in it; for logs of several devices, \#
        the same with a report for each in devices.",
          "additionalProperties": false,
          "required": ["schemaVersion", "tool", "generated", "exitCode", "diagnostics"],
          "not": { "required": ["devices", "verdict"] },
          "dependentRequired": {
            "clock": ["verdict"],
            "device": ["verdict"],
            "areas": ["verdict"],
            "findings": ["verdict"],
            "tokens": ["verdict"],
            "timeline": ["verdict"],
            "coverage": ["verdict"],
            "filter": ["verdict"],
            "answers": ["verdict"],
            "unknownErrors": ["verdict"],
            "service": ["verdict"],
            "verdict": [
              "clock", "device", "areas", "findings", "unknownErrors", "tokens", "timeline", "coverage"
            ]
          },
          "properties": {
            "schemaVersion": {
              "const": "1.1",
              "description": "The version of this shape: the second number grows with additions, the first with \#
        changes that break readers."
            },
            "tool": { "description": "The program that made the report.", "$ref": "#/$defs/tool" },
            "generated": {
              "type": "string",
              "description": "When the report was made, in UTC; all else is the same for the same input and the \#
        same program.",
              "format": "date-time"
            },
            "exitCode": {
              "type": "integer",
              "description": "What the program exits with: nothing active that counts, something active, or not all \#
        could be analysed.",
              "enum": [0, 1, 2]
            },
            "clock": {
              "description": "The time against which everything was judged.",
              "$ref": "#/$defs/clock"
            },
            "filter": {
              "description": "The time outside of which records were left out; left out when all were judged.",
              "$ref": "#/$defs/filter"
            },
            "device": { "description": "What the logs say about the device.", "$ref": "#/$defs/device" },
            "verdict": { "description": "The answer in one line.", "$ref": "#/$defs/verdict" },
            "answers": {
              "description": "The three questions, each with the record that proves the answer.",
              "$ref": "#/$defs/answers"
            },
            "service": {
              "type": "array",
              "description": "What became of the client's requests at each gateway and management point, sorted by \#
        host and role.",
              "items": { "$ref": "#/$defs/service" }
            },
            "areas": {
              "type": "array",
              "description": "The state of each part of the path from the client to its site, in the order in which \#
        a connection is made.",
              "items": { "$ref": "#/$defs/area" }
            },
            "findings": {
              "type": "array",
              "description": "What was diagnosed, the most important first. One id may stand several times with \#
        different subjects.",
              "items": { "$ref": "#/$defs/finding" }
            },
            "unknownErrors": {
              "type": "array",
              "description": "Lines that tell of an error and that cmgdiag does not know, one of each kind: those of \#
        logs that it draws conclusions from first, the most frequent first; at most 10.",
              "items": { "$ref": "#/$defs/unknownError" },
              "maxItems": 10
            },
            "tokens": {
              "type": "array",
              "description": "The different tokens found in the logs, in the order of the sources.",
              "items": { "$ref": "#/$defs/token" }
            },
            "timeline": {
              "type": "array",
              "description": "The records that matter, of all logs, in the order of time.",
              "items": { "$ref": "#/$defs/timelineEntry" }
            },
            "coverage": {
              "description": "What was read, and which logs were missing.",
              "$ref": "#/$defs/coverage"
            },
            "devices": {
              "type": "array",
              "description": "A report for each of several devices, in the order of device.label; its exitCode is the \#
        one that the device alone would give. Not there for a single device.",
              "items": { "$ref": "#", "required": ["verdict"] }
            },
            "diagnostics": {
              "type": "array",
              "description": "Remarks on the input and the analysis, not on the client; errors first. Beside devices \#
        those that are about none of them, such as logs that do not tell whose they are.",
              "items": { "$ref": "#/$defs/diagnostic" }
            }
          },
          "$defs": {
        \#(definitions.joined(separator: ",\n"))
          }
        }

        """#
    }

    /// The parts of `$defs`, in the order of the report.
    private static let definitions = [
        sharedDefinitions,
        frameDefinitions,
        answerDefinitions,
        serviceDefinitions,
        areaDefinitions,
        factDefinitions,
        findingDefinitions,
        unknownErrorDefinitions,
        recordDefinitions,
        tokenDefinitions,
        coverageDefinitions,
    ]
}
