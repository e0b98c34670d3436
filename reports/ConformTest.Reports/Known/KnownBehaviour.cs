using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Known;

/// <summary>How other servers fare at a check at which this one deviates.</summary>
/// <param name="Holding">Those that hold.</param>
/// <param name="Alike">Those that show the same deviation.</param>
/// <param name="Otherwise">Those that deviate in another way.</param>
public sealed record KnownBehaviour(ImmutableArray<KnownServer> Holding, ImmutableArray<KnownServer> Alike, ImmutableArray<KnownAnswer> Otherwise)
{
    private const int Named = 6;

    /// <summary>How many were judged.</summary>
    public int Judged => Holding.Length + Alike.Length + Otherwise.Length;

    /// <summary>
    /// In a sentence, such as <c>Of 4 other servers, 2 hold (Exim 4.96, Dovecot 2.3.19); 1 deviates alike (Postfix 3.7.11); 1 shows reply 250 (Qpsmtpd 0.94)</c>;
    /// empty when none was judged.
    /// </summary>
    public string Sentence
    {
        get
        {
            if (Judged == 0)
            {
                return "";
            }
            List<string> parts = [];
            Add(Holding, Holding.Length == 1 ? "holds" : "hold");
            Add(Alike, Alike.Length == 1 ? "deviates alike" : "deviate alike");
            foreach (var other in Otherwise.GroupBy(answer => answer.Observation, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                Add([.. other.Select(answer => answer.Server)], $"{(other.Count() == 1 ? "shows" : "show")} {other.Key}");
            }
            return $"Of {Words.Count(Judged, "other server")}, {string.Join("; ", parts)}";

            void Add(ImmutableArray<KnownServer> servers, string what)
            {
                if (!servers.IsEmpty)
                {
                    var more = servers.Length > Named ? $" and {servers.Length - Named} more" : "";
                    parts.Add($"{servers.Length} {what} ({string.Join(", ", servers.Take(Named).Select(server => server.Label))}{more})");
                }
            }
        }
    }

    /// <summary>The same in numbers alone: <c>2 of 4 other servers hold here, 1 deviates alike, 1 in another way</c>.</summary>
    public string Counts
    {
        get
        {
            if (Judged == 0)
            {
                return "";
            }
            var rest = new[]
            {
                (Alike.Length, Alike.Length == 1 ? "deviates alike" : "deviate alike"),
                (Otherwise.Length, Alike.Length > 0 ? "in another way" : Otherwise.Length == 1 ? "deviates in another way" : "deviate in another way"),
            };
            var others = string.Concat(rest.Where(part => part.Item1 > 0).Select(part => $", {part.Item1} {part.Item2}"));
            return Judged == 1
                ? $"The one other server that was judged here {(Holding.Length == 1 ? "holds" : Alike.Length == 1 ? "deviates alike" : "deviates in another way")}"
                : $"{(Holding.Length == 0 ? "None" : $"{Holding.Length}")} of {Words.Count(Judged, "other server")} {(Holding.Length <= 1 ? "holds" : "hold")} here{others}";
        }
    }

    /// <summary>An observation as it is published.</summary>
    internal static string Shown(CheckJudged check) => Visible.Clip(check.Observation, 200);

    internal static KnownBehaviour Of(IEnumerable<KnownAnswer> answers, CheckJudged check)
    {
        var (all, shown) = (answers.ToList(), Shown(check));
        return new(
            [.. all.Where(answer => answer.Holds).Select(answer => answer.Server)],
            [.. all.Where(answer => !answer.Holds && ObservationWords.AreSame(answer.Observation, shown)).Select(answer => answer.Server)],
            [.. all.Where(answer => !answer.Holds && !ObservationWords.AreSame(answer.Observation, shown))]);
    }
}
