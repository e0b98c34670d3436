using System.Collections.Frozen;

namespace ConformTest.Harness.Play.Functions;

/// <summary>All functions of the conversation language by name.</summary>
public static class FunctionTable
{
    public static FrozenDictionary<string, ScriptFunction> All { get; } =
        new[] { TextFunctions.All, MessageFunctions.All, MimeFunctions.All, EncodingFunctions.All, ImapStringFunctions.All, SaslFunctions.All, ScramFunctions.All, TimeFunctions.All }
            .SelectMany(group => group)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
}
