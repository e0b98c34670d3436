namespace ConformTest.Reports;

/// <summary>A file that stands beside a report's own.</summary>
/// <param name="Path">Below the run's folder, with slashes: <c>report/cases/smtp.rset.conv.html</c>.</param>
/// <param name="Write">Writes it; the stream stays open. Called once, from any thread.</param>
public sealed record ReportPage(string Path, Action<Stream> Write);
