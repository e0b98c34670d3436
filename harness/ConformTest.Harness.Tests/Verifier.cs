using System.Runtime.CompilerServices;
using System.Text;
using Xunit.v3;

namespace VerifyXunit;

/// <summary>
/// Snapshots by the conventions of the package Verify: <c>Class.Method_name=value.verified.ext</c> beside the test, a <c>.received.</c> file on
/// a mismatch, UTF-8 with a mark, line ends LF. Delete this file and reference Verify.XunitV3 to have the real one.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with its snapshot; fails and writes the received one beside it when they differ.</summary>
    public static async Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = Path.Combine(Path.GetDirectoryName(sourceFile)!, Name());
        var (verified, received) = ($"{start}.verified.{extension}", $"{start}.received.{extension}");
        var text = Normalized(target);
        var expected = File.Exists(verified) ? Normalized(await File.ReadAllTextAsync(verified, cancellation)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellation);
        Assert.Fail(expected is null
            ? $"New: no snapshot {verified}\nReceived: {received}\n\n{text}"
            : $"NotEqual: {verified}\nReceived: {received}\n\n{Difference(expected, text)}");
    }

    private static string Name()
    {
        var context = TestContext.Current;
        var test = context.Test as IXunitTest ?? throw new InvalidOperationException("Verify is called from a running test.");
        var name = new StringBuilder().Append(context.TestClass!.TestClassSimpleName).Append('.').Append(context.TestMethod!.MethodName);
        var arguments = test.TestMethodArguments;
        for (var i = 0; i < arguments.Length; i++)
            name.Append('_').Append(test.TestMethod.Parameters.ElementAt(i).Name).Append('=').Append(arguments[i]);
        foreach (var invalid in Path.GetInvalidFileNameChars())
            name.Replace(invalid, '-');
        return name.ToString();
    }

    private static string Normalized(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n');

    private static string Difference(string expected, string received)
    {
        var (before, after) = (expected.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"line {line + 1}\n- {before.ElementAtOrDefault(line) ?? "(end)"}\n+ {after.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
