using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Play.Functions;

internal static class TimeFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } = [new("utc", 1, 1, Utc)];

    /// <summary>The time in so many seconds, as a date-time of RFC 3339 in UTC.</summary>
    private static ReadOnlyMemory<byte> Utc(Arguments arguments)
    {
        var seconds = arguments.Number(0);
        if (seconds is < 0 or > int.MaxValue)
            throw arguments.Error($"{seconds} seconds is out of range");
        return Encoding.ASCII.GetBytes(arguments.Scope.Now().AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
