// The rules that every built page is held to. Each exception has its reason.

export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: {},
};
