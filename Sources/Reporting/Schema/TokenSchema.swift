/// The JSON Schema of a report on a pasted text: what programs that read it may rely on.
package enum TokenSchema {
    /// The version of the answer's shape.
    package static let version = "1.0"

    /// The whole schema (JSON Schema, draft 2020-12), ended by a line end.
    package static var text: String {
        #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:cmgdiag:token:1.0",
          "title": "cmgdiag token, version 1.0",
          "type": "object",
          "description": "What stands in a pasted text: tokens and command lines of ccmsetup. Keys are sorted, arrays \#
        have a fixed order, facts that are not known are left out.",
          "additionalProperties": false,
          "required": ["schemaVersion", "tool", "generated", "clock", "tokens", "commandLines"],
          "properties": {
            "schemaVersion": { "const": "1.0", "description": "The version of this shape." },
            "tool": { "description": "The program that made the report.", "$ref": "#/$defs/tool" },
            "generated": {
              "type": "string",
              "description": "When the report was made, in UTC.",
              "format": "date-time"
            },
            "clock": {
              "description": "The time against which the tokens were judged.",
              "$ref": "#/$defs/clock"
            },
            "tokens": {
              "type": "array",
              "description": "The tokens in the order of the text; empty when none was found.",
              "items": { "$ref": "#/$defs/token" }
            },
            "commandLines": {
              "type": "array",
              "description": "The command lines of ccmsetup in the order of the text.",
              "items": { "$ref": "#/$defs/commandLine" }
            },
            "omitted": {
              "type": "object",
              "description": "What more stands in the text than a report holds and was only counted; left out where \#
        nothing is.",
              "additionalProperties": false,
              "required": ["tokens", "commandLines"],
              "properties": {
                "tokens": { "type": "integer", "description": "How many more tokens.", "minimum": 0 },
                "commandLines": { "type": "integer", "description": "How many more command lines.", "minimum": 0 }
              }
            }
          },
          "$defs": {
        \#([ReportSchema.sharedDefinitions, clockDefinition, ReportSchema.tokenDefinitions, commandLineDefinitions]
            .joined(separator: ",\n"))
          }
        }

        """#
    }

    private static let clockDefinition = #"""
            "clock": {
              "type": "object",
              "description": "The time against which everything was judged, such as whether a token has expired.",
              "additionalProperties": false,
              "required": ["judgedAt", "source"],
              "properties": {
                "judgedAt": { "type": "string", "description": "The time, in UTC.", "format": "date-time" },
                "source": {
                  "type": "string",
                  "description": "Where the time comes from: somebody named it, it is the last record's, or it is \#
        today's because there is no record with a time.",
                  "enum": ["option", "log", "today"]
                }
              }
            }
        """#

    private static let commandLineDefinitions = #"""
            "commandLine": {
              "type": "object",
              "description": "A command line of ccmsetup.",
              "additionalProperties": false,
              "required": ["source", "character", "line", "column", "arguments", "problems", "corrected"],
              "properties": {
                "source": { "type": "string", "description": "Where the text comes from.", "minLength": 1 },
                "character": {
                  "type": "integer",
                  "description": "The character of the text at which it starts, from 1.",
                  "minimum": 1
                },
                "line": { "type": "integer", "description": "The line of the text.", "minimum": 1 },
                "column": { "type": "integer", "description": "The column of that line.", "minimum": 1 },
                "arguments": {
                  "type": "array",
                  "description": "The parameters and properties in the order written.",
                  "items": { "$ref": "#/$defs/argument" }
                },
                "problems": {
                  "type": "array",
                  "description": "What is wrong with it, or worth a look.",
                  "items": { "$ref": "#/$defs/commandLineProblem" }
                },
                "corrected": {
                  "type": "string",
                  "description": "How it should read, with tokens masked and <…> for what must be filled in.",
                  "minLength": 1
                }
              }
            },
            "argument": {
              "type": "object",
              "description": "A parameter or property.",
              "additionalProperties": false,
              "required": ["name", "character"],
              "properties": {
                "name": { "type": "string", "description": "The name as written." },
                "documented": {
                  "type": "string",
                  "description": "The documented spelling; left out for a name that is not documented.",
                  "minLength": 1
                },
                "value": {
                  "type": "string",
                  "description": "The value with tokens masked; empty when nothing stands behind the name, left out \#
        when the name stands alone."
                },
                "character": {
                  "type": "integer",
                  "description": "The character of the text at which it starts, from 1.",
                  "minimum": 1
                }
              }
            },
            "commandLineProblem": {
              "type": "object",
              "description": "Something wrong with a command line.",
              "additionalProperties": false,
              "required": ["code", "isHint", "message"],
              "properties": {
                "code": {
                  "type": "string",
                  "description": "The kind of problem.",
                  "enum": [
                    "regtoken-companion-missing", "mp-parameter-empty", "gateway-address-inconsistent",
                    "regtoken-empty", "regtoken-no-token", "unknown-name", "value-missing", "value-separated",
                    "typographic-character", "wrong-form", "wrong-order",
                    "repeated", "site-code", "authentication-methods-mixed",
                    "too-long-for-intune"
                  ]
                },
                "rule": {
                  "description": "The rule that says the same of a log; left out where there is none.",
                  "$ref": "#/$defs/ruleID"
                },
                "isHint": { "type": "boolean", "description": "Whether the installation may work nevertheless." },
                "message": { "type": "string", "description": "The problem as a sentence.", "minLength": 1 },
                "character": {
                  "type": "integer",
                  "description": "The character of the text, from 1; left out for something that is missing.",
                  "minimum": 1
                },
                "line": { "type": "integer", "description": "The line of the text.", "minimum": 1 },
                "column": { "type": "integer", "description": "The column of that line.", "minimum": 1 }
              }
            }
        """#
}
